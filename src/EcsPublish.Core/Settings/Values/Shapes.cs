namespace EcsPublish.Core.Settings.Values;

/// <summary>
/// The shapes of names and identifiers, as the AWS API references give them
/// (<see href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html">ECS's</see> and its neighbours').
/// </summary>
internal static class Shapes
{
    private const string Arn = "arn:aws[a-z-]*:";
    private const string Place = "[a-z0-9-]+:[0-9]{12}:";
    private const string ExampleArn = "arn:aws:";

    /// <summary>A family, container or volume name.</summary>
    public static readonly Shape Name = new("[A-Za-z0-9_-]{1,255}", "1 to 255 letters, digits, hyphens and underscores");

    /// <summary>A cluster's name or ARN.</summary>
    public static readonly Shape Cluster = new(
        $"[A-Za-z0-9_-]{{1,255}}|{Arn}ecs:{Place}cluster/[A-Za-z0-9_-]{{1,255}}",
        $"1 to 255 letters, digits, hyphens and underscores, or an ARN like {ExampleArn}ecs:eu-west-1:123456789012:cluster/name");

    /// <summary>A task group.</summary>
    public static readonly Shape Group = new(@"[^\s\p{C}]{1,255}", "1 to 255 characters without spaces");

    /// <summary>A port mapping's name.</summary>
    public static readonly Shape PortName = new(
        "[a-z0-9_][a-z0-9_-]{0,63}", "1 to 64 lower-case letters, digits, underscores and hyphens that do not start with a hyphen");

    /// <summary>An AWS account.</summary>
    public static readonly Shape Account = new("[0-9]{12}", "an account's 12 digits, like 123456789012");

    /// <summary>An AWS region.</summary>
    public static readonly Shape Region = new("[a-z]{2,5}(-[a-z]+){1,2}-[0-9]{1,2}", "a region's name, like eu-west-1");

    /// <summary>Who started a task.</summary>
    public static readonly Shape StartedBy = new("[A-Za-z0-9/_-]{1,128}", "1 to 128 letters, digits, hyphens, slashes and underscores");

    /// <summary>A Fargate platform version.</summary>
    public static readonly Shape PlatformVersion = new(@"LATEST|[0-9]+\.[0-9]+\.[0-9]+", "LATEST or a version like 1.4.0");

    /// <summary>An IAM role's name or ARN.</summary>
    public static readonly Shape Role = new(
        $@"[\w+=,.@-]{{1,64}}|{Arn}iam::[0-9]{{12}}:role/([!-.0-~]+/)*[\w+=,.@-]{{1,64}}",
        $"a role's name (1 to 64 letters, digits and +=,.@_-) or its ARN, like {ExampleArn}iam::123456789012:role/name");

    /// <summary>A managed policy's ARN.</summary>
    public static readonly Shape PolicyArn = new(
        $@"{Arn}iam::(aws|[0-9]{{12}}):policy/([!-.0-~]+/)*[\w+=,.@-]{{1,128}}",
        $"a managed policy's ARN, like {ExampleArn}iam::aws:policy/AmazonS3ReadOnlyAccess, or the path of a policy file");

    /// <summary>A load balancer's target group.</summary>
    public static readonly Shape TargetGroup = new(
        $"(?!-)[A-Za-z0-9-]{{1,32}}(?<!-)|{Arn}elasticloadbalancing:{Place}targetgroup/[A-Za-z0-9-]{{1,32}}/[0-9a-f]+",
        $"a target group's name (1 to 32 letters, digits and hyphens) or its ARN, like {ExampleArn}elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef");

    /// <summary>A subnet.</summary>
    public static readonly Shape Subnet = new("subnet-([0-9a-f]{8}|[0-9a-f]{17})", "subnet ids like subnet-0123456789abcdef0");

    /// <summary>A security group.</summary>
    public static readonly Shape SecurityGroup = new("sg-([0-9a-f]{8}|[0-9a-f]{17})", "security group ids like sg-0123456789abcdef0");

    /// <summary>A repository, by the distribution specification, which ECR follows.</summary>
    public static readonly Shape Repository = new(
        "(?=.{2,256}$)[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*",
        "2 to 256 lower-case letters and digits, with single . _ - / between them, like team/hello");

    /// <summary>A registry's host and port.</summary>
    public static readonly Shape Registry = new(@"([A-Za-z0-9-]+\.)*[A-Za-z0-9-]+(:[0-9]{1,5})?|\[[0-9a-fA-F:]+\](:[0-9]{1,5})?",
        "a host with an optional port and nothing else, like localhost:5000");

    /// <summary>An image tag.</summary>
    public static readonly Shape ImageTag = new(
        "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}", "1 to 128 letters, digits, and _ . - that do not start with . or -");

    /// <summary>An environment variable's name.</summary>
    public static readonly Shape VariableName = new(
        @"[^=\s\p{C}]+", "a name without '=', spaces and control characters, and put the value in Value");

    /// <summary>A capacity provider.</summary>
    public static readonly Shape CapacityProvider = new(
        "[A-Za-z0-9_-]{1,255}", "FARGATE, FARGATE_SPOT or the name of your own capacity provider");

    /// <summary>An environment file.</summary>
    public static readonly Shape EnvironmentFile = new(
        $@"{Arn}s3:::[a-z0-9.-]{{3,63}}/.*\.env", $"the ARN of an S3 object that ends in .env, like {ExampleArn}s3:::bucket/hello.env");

    /// <summary>An EFS file system.</summary>
    public static readonly Shape FileSystem = new("fs-[0-9a-f]{8,40}", "an EFS file system id, like fs-0123456789abcdef0");

    /// <summary>An EFS access point.</summary>
    public static readonly Shape AccessPoint = new("fsap-[0-9a-f]{8,40}", "an EFS access point id, like fsap-0123456789abcdef0");

    /// <summary>A path inside a Linux container.</summary>
    public static readonly Shape AbsolutePath = new("/[^\\p{C}]*", "an absolute path, like /data");

    /// <summary>A CloudWatch log group.</summary>
    public static readonly Shape LogGroup = new("[A-Za-z0-9_./#-]{1,512}", "1 to 512 letters, digits and . _ - / #");

    /// <summary>A log stream prefix.</summary>
    public static readonly Shape LogStreamPrefix = new("[^:*\\p{C}]{1,256}", "1 to 256 characters without ':' and '*'");

    /// <summary>A Systems Manager parameter's ARN.</summary>
    public static readonly Shape ParameterArn = new($"{Arn}ssm:{Place}parameter/[A-Za-z0-9_./-]+",
        $"{ExampleArn}ssm:eu-west-1:123456789012:parameter/name");

    /// <summary>A Systems Manager parameter's name.</summary>
    public static readonly Shape ParameterName = new("[A-Za-z0-9_./-]{1,1011}", "ssm: and a parameter's name, like ssm:/hello/password");

    /// <summary>A Secrets Manager secret's ARN: nothing after the name, or all of <c>:json-key:version-stage:version-id</c>.</summary>
    public static readonly Shape SecretArn = new($"{Arn}secretsmanager:{Place}secret:[A-Za-z0-9/_+=.@!-]+(:[^:]*:[^:]*:[^:]*)?",
        $"{ExampleArn}secretsmanager:eu-west-1:123456789012:secret:name, "
            + "alone or with all of :json-key:version-stage:version-id (each may be empty)");

    /// <summary>A Secrets Manager secret's name, with at most a key, a stage and a version.</summary>
    public static readonly Shape SecretName = new("[A-Za-z0-9/_+=.@!-]{1,512}(:[^:]*){0,3}",
        "an ARN, ssm:/parameter, or a Secrets Manager name like hello/password, with an optional :json-key:version-stage:version-id");
}
