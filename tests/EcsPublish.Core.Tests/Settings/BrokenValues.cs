namespace EcsPublish.Core.Tests.Settings;

/// <summary>Values that cannot be read at all.</summary>
internal static class BrokenValues
{
    public static IReadOnlyList<BrokenProject> All { get; } =
    [
        new("ECS1001: EcsWait is 'yes', which is neither true nor false. Write true or false.", Set("EcsWait", "yes")),
        new("ECS1001: ReadOnly of EcsMountPoint 'data' is '1', which is neither true nor false. Write true or false.",
            new TestProject().Add("EcsVolume", "data").Add("EcsMountPoint", "data", "ContainerPath", "/data", "ReadOnly", "1")),
        new("ECS1002: EcsDeploy is 'Job', which is none of its values. Use None, Task or Service.", Set("EcsDeploy", "Job")),
        new("ECS1002: EcsDeploy is '1', which is none of its values. Use None, Task or Service.", Set("EcsDeploy", "1")),
        new("ECS1002: EcsLaunchType is 'LAMBDA', which is none of its values. Use FARGATE, EC2 or EXTERNAL.", Set("EcsLaunchType", "LAMBDA")),
        new("ECS1002: EcsNetworkMode is 'vpc', which is none of its values. Use awsvpc, bridge, host or none.", Set("EcsNetworkMode", "vpc")),
        new("ECS1002: EcsPidMode is 'container', which is none of its values. Use task or host.", Set("EcsPidMode", "container")),
        new("ECS1002: EcsLocalRuntime is 'podman', which is none of its values. Use process or docker.", Set("EcsLocalRuntime", "podman")),
        new("ECS1002: EcsAssignPublicIp is 'maybe', which is none of its values. Use auto, true, false, ENABLED or DISABLED.",
            Set("EcsAssignPublicIp", "maybe")),
        new("ECS1002: EcsLogMode is 'fast', which is none of its values. Use blocking or non-blocking.", Set("EcsLogMode", "fast")),
        new("ECS1002: Protocol of EcsPort '80' is 'http', which is none of its values. Use tcp or udp.",
            new TestProject().Add("EcsPort", "80", "Protocol", "http")),
        new("ECS1002: AppProtocol of EcsPort '80' is 'ftp', which is none of its values. Use http, http2 or grpc.",
            new TestProject().Add("EcsPort", "80", "Name", "web", "AppProtocol", "ftp")),

        new("ECS1005: EcsTaskCount is '11', which is not a whole number from 1 to 10. Write one.", Set("EcsTaskCount", "11")),
        new("ECS1005: EcsTaskCount is '0', which is not a whole number from 1 to 10. Write one.", Set("EcsTaskCount", "0")),
        new("ECS1005: EcsEphemeralStorage is '20', which is not a whole number from 21 to 200. Write one.", Set("EcsEphemeralStorage", "20")),
        new("ECS1005: EcsEphemeralStorage is '201', which is not a whole number from 21 to 200. Write one.", Set("EcsEphemeralStorage", "201")),
        new("ECS1005: EcsStopTimeout is '1', which is not a whole number from 2 to 86400. Write one.", Set("EcsStopTimeout", "1")),
        new("ECS1005: EcsStartTimeout is '121', which is not a whole number from 2 to 120. Write one.", Set("EcsStartTimeout", "121")),
        new("ECS1005: EcsLocalPort is '65536', which is not a whole number from 1 to 65535. Write one.", Set("EcsLocalPort", "65536")),
        new("ECS1005: EcsHealthCheckInterval is '4', which is not a whole number from 5 to 300. Write one.", Healthy("Interval", "4")),
        new("ECS1005: EcsHealthCheckTimeout is '61', which is not a whole number from 2 to 60. Write one.", Healthy("Timeout", "61")),
        new("ECS1005: EcsHealthCheckRetries is '0', which is not a whole number from 1 to 10. Write one.", Healthy("Retries", "0")),
        new("ECS1005: EcsHealthCheckStartPeriod is '301', which is not a whole number from 0 to 300. Write one.", Healthy("StartPeriod", "301")),
        new("ECS1005: Weight of EcsCapacityProvider 'FARGATE_SPOT' is '1001', which is not a whole number from 0 to 1000. Write one.",
            new TestProject().Add("EcsCapacityProvider", "FARGATE_SPOT", "Weight", "1001")),

        new("ECS1006: EcsCpu is 'half', which is not an amount of CPU. Write CPU units, like 512, or virtual CPUs, like 0.5 vCPU.", Set("EcsCpu", "half")),
        new("ECS1006: EcsCpu is '0.5', which is not an amount of CPU. Write CPU units, like 512, or virtual CPUs, like 0.5 vCPU.", Set("EcsCpu", "0.5")),
        new("ECS1007: EcsMemory is '1 TB', which is not an amount of memory. Write MiB, like 512, or a unit, like 512 MB or 1 GB.",
            Set("EcsMemory", "1 TB")),
        new("ECS1008: EcsTimeout is 'soon', which is not a length of time from a second to a week. Write it like 00:20:00, 20m, 90s or 1200.",
            Set("EcsTimeout", "soon")),
        new("ECS1008: EcsTimeout is '0', which is not a length of time from a second to a week. Write it like 00:20:00, 20m, 90s or 1200.",
            Set("EcsTimeout", "0")),
        new("ECS1009: EcsCommand is 'say \"hi', which is not a command: a double quote is not closed. "
            + "Write words with spaces between, or a JSON array like [\"dotnet\",\"run\"].", Set("EcsCommand", "say \"hi")),
        new("ECS1009: EcsRunCommand is '[1]', which is not a command: it starts with '[' but is not a JSON array of strings. "
            + "Write words with spaces between, or a JSON array like [\"dotnet\",\"run\"].", Set("EcsRunCommand", "[1]")),

        new($"ECS1011: EcsTaskDefinitionFile is 'none.json', but there is no file {Path.GetFullPath("none.json")}. "
            + "Write a path that exists; a relative one starts at the project's folder.", new TestProject().WithDefinitionFile("none.json")),
        new($"ECS1011: EcsLocalSecretsFile is 'none.json', but there is no file {Path.GetFullPath("none.json")}. "
            + "Write a path that exists; a relative one starts at the project's folder.", Set("EcsLocal", "true").Set("EcsLocalSecretsFile", "none.json")),
        new("ECS1012: EcsEndpointUrl is 'localhost:4566', which is not an endpoint. Write an http or https address, like http://127.0.0.1:4570.",
            Set("EcsEndpointUrl", "localhost:4566")),
    ];

    private static TestProject Set(string property, string value) => new TestProject().Set(property, value);

    private static TestProject Healthy(string name, string value) =>
        new TestProject().Set("EcsHealthCheckCommand", "true").Set($"EcsHealthCheck{name}", value);
}
