namespace EcsPublish.Core.Tests.Settings;

/// <summary>Runs that ECS would refuse, and tags.</summary>
internal static class BrokenRuns
{
    public static IReadOnlyList<BrokenProject> All { get; } =
    [
        new("ECS1017: EcsTag has 49 values, but ECS takes 48. Remove some.", new TestProject().AddMany(49, "EcsTag", "tag#", "Value", "1")),
        new("ECS1017: EcsSubnets has 17 values, but ECS takes 16. Remove some.", new TestProject().Set("EcsSubnets", Ids("subnet-", 17))),
        new("ECS1017: EcsSecurityGroups has 6 values, but ECS takes 5. Remove some.", new TestProject().Set("EcsSecurityGroups", Ids("sg-", 6))),
        new("ECS1601: EcsTag 'aws:team' starts with 'aws:', which is reserved for AWS. Choose another key.", new TestProject().Add("EcsTag", "aws:team")),
        new("ECS1601: EcsTag 'ecs-publish:project' starts with 'ecs-publish:', which is reserved for EcsPublish. Choose another key.",
            new TestProject().Add("EcsTag", "ecs-publish:project", "Value", "x")),
        new($"ECS1013: EcsTag '{new string('k', 129)}' is '{new string('k', 129)}', which AWS does not accept. "
            + "Use 1 to 128 letters, digits, spaces and _ . : / = + - @.", new TestProject().Add("EcsTag", new string('k', 129), "Value", "x")),
        new($"ECS1013: Value of EcsTag 'team' is '{new string('v', 257)}', which AWS does not accept. "
            + "Use at most 256 letters, digits, spaces and _ . : / = + - @.", new TestProject().Add("EcsTag", "team", "Value", new string('v', 257))),

        new("ECS1205: EcsAssignPublicIp is 'ENABLED', which only Fargate offers, but EcsLaunchType is EC2. Remove one of them.",
            new TestProject().Set("EcsLaunchType", "EC2").Set("EcsAssignPublicIp", "ENABLED")),
        new("ECS1701: EcsSubnets is 'subnet-01234567', but EcsNetworkMode is bridge, which takes the instance's network. Remove it, or use awsvpc.",
            new TestProject().Set("EcsLaunchType", "EC2").Set("EcsNetworkMode", "bridge").Set("EcsSubnets", "subnet-01234567")),
        new("ECS1702: EcsRunEnvironment and EcsRunCommand have 8193 characters together, but ECS takes 8192 for one run. Move some to EcsEnvironment.",
            new TestProject().Add("EcsRunEnvironment", "A", "Value", new string('x', 8192))),
        new("ECS1703: EcsCapacityProvider 'FARGATE_SPOT' cannot run a task whose EcsLaunchType is EC2. Set EcsLaunchType to FARGATE.",
            new TestProject().Set("EcsLaunchType", "EC2").Add("EcsCapacityProvider", "FARGATE_SPOT")),
        new("ECS1704: EcsCapacityProvider items mix Fargate with your own capacity: FARGATE and mine. Use one kind.",
            new TestProject().WithDefinitionFile(typeof(BrokenRuns).Assembly.Location)
                .Add("EcsCapacityProvider", "FARGATE", "Weight", "1").Add("EcsCapacityProvider", "mine", "Weight", "1")),
        new("ECS1705: EcsCapacityProvider items FARGATE and FARGATE_SPOT all have a Base. Keep one of them.",
            new TestProject().Add("EcsCapacityProvider", "FARGATE", "Base", "1", "Weight", "1").Add("EcsCapacityProvider", "FARGATE_SPOT", "Base", "2")),
        new("ECS1706: EcsCapacityProvider items all have the weight 0, so ECS would place no task. Give one of them a Weight.",
            new TestProject().Add("EcsCapacityProvider", "FARGATE").Add("EcsCapacityProvider", "FARGATE_SPOT", "Weight", "0")),

        new("ECS1710: EcsPlan is 'true', but EcsDryRun is true: a plan reads from AWS, a dry run does not. Remove one of them.",
            new TestProject().Set("EcsPlan", "true").Set("EcsDryRun", "true")),
        new("ECS1711: EcsCleanupAfterRun is 'true', but EcsDeploy is None: only a one-off task has an end. Set EcsDeploy=Task, or remove it.",
            new TestProject().Set("EcsCleanupAfterRun", "true")),
        new("ECS1013: EcsAccount is '12', which AWS does not accept. Use an account's 12 digits, like 123456789012.",
            new TestProject().Set("EcsAccount", "12")),
    ];

    private static string Ids(string prefix, int count) => string.Join(' ', Enumerable.Range(0, count).Select(number => $"{prefix}{number:x8}"));
}
