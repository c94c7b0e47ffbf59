namespace EcsPublish.Core.Tests.Settings;

/// <summary>Tasks whose size, network or volumes do not go together.</summary>
internal static class BrokenTasks
{
    public static IReadOnlyList<BrokenProject> All { get; } =
    [
        new("ECS1003: EcsCpu is '300', which Fargate does not offer. Use 256, 512, 1024, 2048, 4096, 8192, 16384 or 32768.", Set("EcsCpu", "300")),
        new("ECS1003: EcsNetworkMode is 'bridge', which Fargate does not offer. Use awsvpc, or set EcsLaunchType to EC2.", Set("EcsNetworkMode", "bridge")),
        new("ECS1003: EcsPidMode is 'host', which Fargate does not offer. Use task, or remove it.", Set("EcsPidMode", "host")),
        new("ECS1003: EcsStopTimeout is '121', which Fargate does not offer. Use 2 to 120 seconds.", Set("EcsStopTimeout", "121")),
        new("ECS1003: EcsLogDriver is 'syslog', which Fargate does not offer. Use awslogs, awsfirelens or splunk.", Set("EcsLogDriver", "syslog")),
        new("ECS1003: EcsUlimit 'nproc' is 'nproc', which Fargate does not offer. Remove it; only nofile can be set.",
            new TestProject().Add("EcsUlimit", "nproc", "Soft", "1", "Hard", "1")),
        new("ECS1003: HostPath of EcsVolume 'data' is '/data', which Fargate does not offer. Remove it, or use FileSystemId.",
            new TestProject().Add("EcsVolume", "data", "HostPath", "/data")),

        new("ECS1004: EcsMemory is '4 GB', which Fargate does not offer with EcsCpu 256. Use 512 MB, 1 GB or 2 GB.", Set("EcsMemory", "4 GB")),
        new("ECS1004: EcsMemory is '1536', which Fargate does not offer with EcsCpu 512. Use 1 GB, 2 GB, 3 GB or 4 GB.",
            Set("EcsCpu", "512").Set("EcsMemory", "1536")),
        new("ECS1004: EcsMemory is '18 GB', which Fargate does not offer with EcsCpu 8192. Use 16 GB to 60 GB in steps of 4 GB.",
            Set("EcsCpu", "8 vCPU").Set("EcsMemory", "18 GB")),
        new("ECS1004: EcsMemory is '64 GB', which Fargate does not offer with EcsCpu 32768. Use 60 GB, 120 GB or 244 GB.",
            Set("EcsCpu", "32 vCPU").Set("EcsMemory", "64 GB")),

        new("ECS1201: EcsCpu is 256, but the containers together ask for 300 CPU units. Raise it, or lower theirs.",
            Set("EcsContainerCpu", "200").Add("EcsContainer", "cache", "Image", "redis", "Cpu", "100")),
        new("ECS1202: EcsMemory is 512 MiB, but the containers together ask for 600 MiB. Raise it, or lower theirs.",
            Set("EcsContainerMemory", "400").Add("EcsContainer", "cache", "Image", "redis", "Memory", "400", "MemoryReservation", "200")),
        new("ECS1203: EcsContainerMemory is '1 GB', more than the 512 MB of the task. Lower it, or raise EcsMemory.", Set("EcsContainerMemory", "1 GB")),
        new("ECS1204: EcsContainerMemoryReservation is '400', more than the 300 MB that the container may use. Lower it.",
            Set("EcsContainerMemory", "300").Set("EcsContainerMemoryReservation", "400")),
        new("ECS1205: EcsEphemeralStorage is '50', which only Fargate offers, but EcsLaunchType is EC2. Remove one of them.",
            Set("EcsLaunchType", "EC2").Set("EcsEphemeralStorage", "50")),
        new("ECS1206: EcsNetworkMode is 'awsvpc', which EcsLaunchType EXTERNAL does not offer. Use bridge, host or none.", Set("EcsLaunchType", "EXTERNAL")),
        new("ECS1207: EcsEnableFaultInjection is 'true', but EcsNetworkMode is bridge. Use awsvpc or host, or remove it.",
            Set("EcsLaunchType", "EC2").Set("EcsNetworkMode", "bridge").Set("EcsEnableFaultInjection", "true")),

        new("ECS1208: EcsContainerMemory is '5', less than the 6 MiB that Docker reserves for any container. Raise it, or remove it.",
            Set("EcsContainerMemory", "5")),
        new("ECS1208: MemoryReservation of EcsContainer 'cache' is '0', less than the 6 MiB that Docker reserves for any container. Raise it, or remove it.",
            new TestProject().Add("EcsContainer", "cache", "Image", "redis", "MemoryReservation", "0")),

        new("ECS1210: EcsVolume 'data' has both HostPath and FileSystemId. Keep one of them.",
            Set("EcsLaunchType", "EC2").Add("EcsVolume", "data", "HostPath", "/data", "FileSystemId", "fs-0123456789abcdef0")),
        new("ECS1211: EcsVolume 'data' has Iam, which needs an EFS file system. Add FileSystemId, or remove it.",
            new TestProject().Add("EcsVolume", "data", "Iam", "false")),
        new("ECS1212: EcsVolume 'data' has RootDirectory '/srv' and an access point, which brings its own. Remove RootDirectory.",
            Efs("RootDirectory", "/srv", "AccessPointId", "fsap-0123456789abcdef0")),
        new("ECS1213: EcsVolume 'data' has TransitEncryption false, but an access point or Iam needs it. Remove TransitEncryption.",
            Efs("TransitEncryption", "false", "Iam", "true")),
        new("ECS1214: EcsMountPoint 'dta' has no volume of that name. Add <EcsVolume Include=\"...\" />, or correct the name.",
            new TestProject().Add("EcsVolume", "data").Add("EcsMountPoint", "dta", "ContainerPath", "/data")),
        new("ECS1215: EcsMountPoint 'b' goes to '/data', where 'a' is mounted already. Choose another ContainerPath.",
            new TestProject().Add("EcsVolume", "a").Add("EcsVolume", "b")
                .Add("EcsMountPoint", "a", "ContainerPath", "/data").Add("EcsMountPoint", "b", "ContainerPath", "/data")),
    ];

    private static TestProject Set(string property, string value) => new TestProject().Set(property, value);

    private static TestProject Efs(params string[] metadata) =>
        new TestProject().Add("EcsVolume", "data", ["FileSystemId", "fs-0123456789abcdef0", .. metadata]);
}
