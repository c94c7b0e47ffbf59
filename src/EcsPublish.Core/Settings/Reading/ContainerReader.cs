using EcsPublish.Core.Settings.Values;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>Reads one container; the project's own and a sidecar alike, since both offer their values by the same short names.</summary>
internal static class ContainerReader
{
    /// <summary>A day. Fargate's limit is far lower and a rule of its own; an EC2 instance sets none.</summary>
    private const int MostSecondsToStop = 86400;

    public static ContainerSettings Read(ContainerScope scope, LogSettings? log)
    {
        var values = scope.Values;
        return new ContainerSettings
        {
            Name = scope.Name,
            Essential = values.Flag("Essential"),
            Cpu = values.Cpu("Cpu"),
            Memory = values.Memory("Memory"),
            MemoryReservation = values.Memory("MemoryReservation"),
            EntryPoint = values.Command("EntryPoint"),
            Command = values.Command("Command"),
            WorkingDirectory = values.Shaped("WorkingDirectory", Shapes.AbsolutePath),
            User = values["User"],
            ReadonlyRootFilesystem = values.Flag("ReadonlyRootFilesystem"),
            Init = values.Flag("Init"),
            StopTimeout = values.Number("StopTimeout", 2, MostSecondsToStop),
            StartTimeout = values.Number("StartTimeout", 2, 120),
            HealthCheck = HealthCheckReader.Read(scope),
            Environment = EnvironmentReader.Read(scope),
            EnvironmentFiles = EnvironmentReader.ReadFiles(scope),
            Secrets = SecretReader.Read(scope),
            Ports = PortReader.Read(scope),
            Ulimits = UlimitReader.Read(scope),
            MountPoints = MountPointReader.Read(scope),
            DependsOn = DependencyReader.Read(scope),
            DockerLabels = NamedItems.Read(scope.Items("EcsDockerLabel"), scope.Problems),
            Log = log,
        };
    }
}
