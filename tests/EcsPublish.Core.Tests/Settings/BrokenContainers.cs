namespace EcsPublish.Core.Tests.Settings;

/// <summary>Containers that cannot start, and their ports and logs.</summary>
internal static class BrokenContainers
{
    public static IReadOnlyList<BrokenProject> All { get; } =
    [
        new("ECS1301: EcsContainerEssential is false, and no EcsContainer item is essential either. Leave one container essential.",
            Sidecar("Essential", "false").Set("EcsContainerEssential", "false")),
        new("ECS1302: EcsDependsOn names the container 'chache', but the task has hellotask and cache. Correct the name.",
            Sidecar().Add("EcsDependsOn", "chache:START")),
        new("ECS1302: Container of EcsEnvironment 'A' names the container 'chache', but the task has hellotask and cache. Correct the name.",
            Sidecar().Add("EcsEnvironment", "A", "Value", "1", "Container", "chache")),
        new("ECS1303: DependsOn of EcsContainer 'cache' makes the container 'cache' wait for itself. Name another container.",
            Sidecar("DependsOn", "cache:START")),
        new("ECS1304: EcsDependsOn goes round in a circle: hellotask -> cache -> hellotask. Remove one of these dependencies.",
            Sidecar("DependsOn", "hellotask:START").Add("EcsDependsOn", "cache:START")),
        new("ECS1305: EcsDependsOn waits until 'cache' is HEALTHY, but that container has no health check. Add HealthCheckCommand to it, or wait for START.",
            Sidecar().Add("EcsDependsOn", "cache:HEALTHY")),
        new("ECS1306: EcsDependsOn waits for SUCCESS of 'cache', but that container is essential and its end would end the task. "
            + "Set its Essential to false, or wait for START.", Sidecar().Add("EcsDependsOn", "cache:SUCCESS")),
        new("ECS1307: EcsDependsOn 'cache:READY' has the condition 'READY', which ECS does not know. "
            + "Write name:CONDITION with START, COMPLETE, SUCCESS or HEALTHY.", Sidecar().Add("EcsDependsOn", "cache:READY")),

        BadHealthCheck("[\"curl\",\"-f\",\"http://localhost\"]"),
        BadHealthCheck("[\"CMD\"]"),
        BadHealthCheck("CMD-SHELL curl -f http://localhost"),
        new("ECS1309: EcsHealthCheckInterval is '30', but there is nothing to run. Set EcsHealthCheckCommand, or remove it.",
            new TestProject().Set("EcsHealthCheckInterval", "30")),
        new("ECS1310: EcsSecret 'KEY' is an EcsEnvironment item too. Remove one of them.",
            new TestProject().Add("EcsSecret", "KEY", "ValueFrom", "ssm:/key").Add("EcsEnvironment", "KEY", "Value", "1")),
        new("ECS1311: EcsEnvironment items take 65540 bytes together, but a whole task definition may have 65536. Use an EcsEnvironmentFile.",
            new TestProject().Add("EcsEnvironment", "LONG", "Value", new string('x', 64 * 1024))),
        new("ECS1312: EcsUlimit 'nofile' has the soft limit 2048, above the hard limit 1024. Lower Soft, or raise Hard.",
            new TestProject().Add("EcsUlimit", "nofile", "Soft", "2048", "Hard", "1024")),
        new("ECS1313: EcsContainer items make 11 containers with the project's own, but ECS takes 10. Remove some.",
            new TestProject().AddMany(10, "EcsContainer", "c#", "Image", "redis")),
        new("ECS1314: EcsContainer 'hellotask' has the name of the project's own container. Rename it, or set EcsContainerName.",
            new TestProject().Add("EcsContainer", "hellotask", "Image", "redis")),
        new("ECS1017: EcsEnvironmentFile has 11 values, but ECS takes 10. Remove some.",
            new TestProject().AddMany(11, "EcsEnvironmentFile", "arn:aws:s3:::bucket/#.env")),

        new("ECS1401: EcsPort '65536' has the port '65536', which is none. Write a number from 1 to 65535, like 8080, or with its protocol, like 8080/udp.",
            new TestProject().Add("EcsPort", "65536")),
        new("ECS1401: Port of EcsContainer 'cache' has the port '80/http', which is none. "
            + "Write a number from 1 to 65535, like 8080, or with its protocol, like 8080/udp.", Sidecar("Port", "80/http")),
        new("ECS1402: EcsPort '8080' has HostPort 80, which must be the container's under EcsNetworkMode awsvpc. Remove HostPort.",
            new TestProject().Add("EcsPort", "8080", "HostPort", "80")),
        new("ECS1403: EcsPort '8080' is there more than once, in 'hellotask' and 'cache'. Use different ports.", Sidecar("Port", "8080").Add("EcsPort", "8080")),
        new("ECS1403: EcsPort '8080' is there more than once, in 'hellotask'. Use different ports.",
            new TestProject().Add("EcsPort", "8080").Add("EcsPort", "8080", "Protocol", "tcp")),
        new("ECS1404: EcsPort '8080' has AppProtocol 'http', which works only for a named port. Add Name.",
            new TestProject().Add("EcsPort", "8080", "AppProtocol", "http")),
        new("ECS1405: EcsPort '8081' has the name 'web', as port 8080 has. Choose another Name.",
            new TestProject().Add("EcsPort", "8080", "Name", "web").Add("EcsPort", "8081", "Name", "web")),

        new("ECS1501: EcsLogRetentionDays is '31', which CloudWatch Logs does not offer. Use 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, "
            + "1096, 1827, 2192, 2557, 2922, 3288, 3653 or never.", new TestProject().Set("EcsLogRetentionDays", "31")),
        new("ECS1502: EcsLogDriver is 'awsfirelens', but no container routes the logs. Add an EcsContainer item with FirelensType=\"fluentbit\".",
            new TestProject().Set("EcsLogDriver", "awsfirelens")),
    ];

    private static TestProject Sidecar(params string[] metadata) => new TestProject().Add("EcsContainer", "cache", ["Image", "redis", .. metadata]);

    private static BrokenProject BadHealthCheck(string command) => new(
        $"ECS1308: EcsHealthCheckCommand is '{command}', which is not a health check. "
            + "Write a shell command, or a JSON array like [\"CMD\",\"/app/check\"], that starts with CMD, CMD-SHELL or NONE.",
        new TestProject().Set("EcsHealthCheckCommand", command));
}
