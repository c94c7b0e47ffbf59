namespace EcsPublish.Core.Tests.Settings;

/// <summary>Names, ids and ARNs that cannot be, and items that lack something or are there twice.</summary>
internal static class BrokenIdentifiers
{
    private const string NameRule = "Use 1 to 255 letters, digits, hyphens and underscores.";
    private const string VariableRule = "Use a name without '=', spaces and control characters, and put the value in Value.";
    private const string RepositoryRule = "Set ContainerRepository to 2 to 256 lower-case letters and digits, with single . _ - / between them, like team/hello.";

    public static IReadOnlyList<BrokenProject> All { get; } =
    [
        new($"ECS1013: EcsFamily is 'my.family', which AWS does not accept. {NameRule}", Set("EcsFamily", "my.family")),
        new($"ECS1013: EcsFamily is '{new string('a', 256)}', which AWS does not accept. {NameRule}", Set("EcsFamily", new string('a', 256))),
        new($"ECS1013: EcsContainerName is 'my app', which AWS does not accept. {NameRule}", Set("EcsContainerName", "my app")),
        new($"ECS1013: EcsContainer 'my.sidecar' is 'my.sidecar', which AWS does not accept. {NameRule}",
            new TestProject().Add("EcsContainer", "my.sidecar", "Image", "redis")),
        new($"ECS1013: EcsVolume 'my.data' is 'my.data', which AWS does not accept. {NameRule}", new TestProject().Add("EcsVolume", "my.data")),
        new("ECS1013: EcsCluster is 'a b', which AWS does not accept. Use 1 to 255 letters, digits, hyphens and underscores, "
            + "or an ARN like arn:aws:ecs:eu-west-1:123456789012:cluster/name.", Set("EcsCluster", "a b")),
        new("ECS1013: EcsRegion is 'Ireland', which AWS does not accept. Use a region's name, like eu-west-1.", Set("EcsRegion", "Ireland")),
        new("ECS1013: EcsStartedBy is 'me@work', which AWS does not accept. Use 1 to 128 letters, digits, hyphens, slashes and underscores.",
            Set("EcsStartedBy", "me@work")),
        new("ECS1013: EcsGroup is 'a b', which AWS does not accept. Use 1 to 255 characters without spaces.", Set("EcsGroup", "a b")),
        new("ECS1013: EcsPlatformVersion is '1.4', which AWS does not accept. Use LATEST or a version like 1.4.0.", Set("EcsPlatformVersion", "1.4")),
        new("ECS1013: EcsExecutionRole is 'arn:aws:iam::12:role/x', which AWS does not accept. Use a role's name (1 to 64 letters, digits and +=,.@_-) "
            + "or its ARN, like arn:aws:iam::123456789012:role/name.", Set("EcsExecutionRole", "arn:aws:iam::12:role/x")),
        new("ECS1013: EcsWorkingDirectory is 'app', which AWS does not accept. Use an absolute path, like /data.", Set("EcsWorkingDirectory", "app")),
        new("ECS1013: EcsLogGroup is 'a b', which AWS does not accept. Use 1 to 512 letters, digits and . _ - / #.", Set("EcsLogGroup", "a b")),
        new("ECS1013: ContainerRegistry is 'https://ghcr.io', which AWS does not accept. Use a host with an optional port and nothing else, like localhost:5000.",
            Set("ContainerRegistry", "https://ghcr.io")),
        new("ECS1013: Name of EcsPort '80' is 'Web', which AWS does not accept. "
            + "Use 1 to 64 lower-case letters, digits, underscores and hyphens that do not start with a hyphen.",
            new TestProject().Add("EcsPort", "80", "Name", "Web")),
        new($"ECS1013: EcsEnvironment 'A=1' is 'A=1', which AWS does not accept. {VariableRule}", new TestProject().Add("EcsEnvironment", "A=1")),
        new($"ECS1013: EcsRunEnvironment 'A B' is 'A B', which AWS does not accept. {VariableRule}", new TestProject().Add("EcsRunEnvironment", "A B", "Value", "1")),
        new("ECS1013: EcsEnvironmentFile 'hello.env' is 'hello.env', which AWS does not accept. "
            + "Use the ARN of an S3 object that ends in .env, like arn:aws:s3:::bucket/hello.env.", new TestProject().Add("EcsEnvironmentFile", "hello.env")),
        new("ECS1013: FileSystemId of EcsVolume 'data' is 'efs-1', which AWS does not accept. Use an EFS file system id, like fs-0123456789abcdef0.",
            new TestProject().Add("EcsVolume", "data", "FileSystemId", "efs-1")),
        new("ECS1013: ValueFrom of EcsSecret 'KEY' is 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:name:key', which AWS does not accept. "
            + "Use arn:aws:secretsmanager:eu-west-1:123456789012:secret:name, alone or with all of :json-key:version-stage:version-id (each may be empty).",
            Secret("arn:aws:secretsmanager:eu-west-1:123456789012:secret:name:key")),
        new("ECS1013: ValueFrom of EcsSecret 'KEY' is 'arn:aws:ssm:eu-west-1:12:parameter/a', which AWS does not accept. "
            + "Use arn:aws:ssm:eu-west-1:123456789012:parameter/name.", Secret("arn:aws:ssm:eu-west-1:12:parameter/a")),
        new("ECS1013: ValueFrom of EcsSecret 'KEY' is 'ssm:', which AWS does not accept. Use ssm: and a parameter's name, like ssm:/hello/password.",
            Secret("ssm:")),
        new("ECS1013: ValueFrom of EcsSecret 'KEY' is 'my secret', which AWS does not accept. Use an ARN, ssm:/parameter, "
            + "or a Secrets Manager name like hello/password, with an optional :json-key:version-stage:version-id.", Secret("my secret")),

        new("ECS1014: EcsSubnets holds 'subnet-xyz', which AWS does not accept. Use subnet ids like subnet-0123456789abcdef0.",
            Set("EcsSubnets", "subnet-01234567 subnet-xyz")),
        new("ECS1014: EcsSecurityGroups holds 'default', which AWS does not accept. Use security group ids like sg-0123456789abcdef0.",
            Set("EcsSecurityGroups", "default")),
        new("ECS1014: ContainerImageTags holds '-x', which AWS does not accept. Use 1 to 128 letters, digits, and _ . - that do not start with . or -.",
            Set("ContainerImageTags", "1.0;-x")),
        new("ECS1014: Environment of EcsContainer 'cache' holds 'DEBUG', which AWS does not accept. Use NAME=value, with ';' between.",
            new TestProject().Add("EcsContainer", "cache", "Image", "redis", "Environment", "A=1;DEBUG")),
        new("ECS1015: EcsContainer 'cache' has no Image. Add it, like Image=\"public.ecr.aws/docker/library/redis:7\".",
            new TestProject().Add("EcsContainer", "cache")),
        new("ECS1015: EcsSecret 'KEY' has no ValueFrom. Add it, like ValueFrom=\"ssm:/hello/password\".", new TestProject().Add("EcsSecret", "KEY")),
        new("ECS1015: EcsMountPoint 'data' has no ContainerPath. Add it, like ContainerPath=\"/data\".",
            new TestProject().Add("EcsVolume", "data").Add("EcsMountPoint", "data")),
        Duplicate("EcsEnvironment", "A", "Value", "1"),
        Duplicate("EcsSecret", "KEY", "ValueFrom", "ssm:/key"),
        Duplicate("EcsDockerLabel", "team", "Value", "a"),
        Duplicate("EcsTag", "team", "Value", "a"),
        Duplicate("EcsVolume", "data"),
        Duplicate("EcsUlimit", "nofile", "Soft", "1024", "Hard", "1024"),
        Duplicate("EcsContainer", "cache", "Image", "redis"),

        new($"ECS1110: ContainerRepository gives the repository 'team/-hello', which registries do not accept. {RepositoryRule}",
            Set("ContainerRepository", "team/-hello")),
        new($"ECS1110: AssemblyName gives the repository 'hello-', which registries do not accept. {RepositoryRule}", Set("AssemblyName", "Hello!")),
        new("ECS1111: RuntimeIdentifier is 'win-x64', which is no platform of EcsPublish. Use linux-x64 or linux-arm64, or remove it for linux-x64.",
            Set("RuntimeIdentifier", "win-x64")),
        new("ECS1111: ContainerRuntimeIdentifier is 'linux-arm', which is no platform of EcsPublish. Use linux-x64 or linux-arm64, or remove it for linux-x64.",
            Set("ContainerRuntimeIdentifier", "linux-arm")),
    ];

    private static TestProject Set(string property, string value) => new TestProject().Set(property, value);

    private static TestProject Secret(string from) => new TestProject().Add("EcsSecret", "KEY", "ValueFrom", from);

    private static BrokenProject Duplicate(string name, string include, params string[] metadata) => new(
        $"ECS1016: {name} '{include}' is there 2 times. Keep one; to change an item that another file adds, use Update instead of Include.",
        new TestProject().Add(name, include, metadata).Add(name, include, metadata));
}
