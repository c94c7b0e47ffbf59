using EcsPublish.Core.Settings.Rules;
using EcsPublish.Core.Settings.Values;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>Reads how a one-off task is run.</summary>
internal static class RunReader
{
    private static readonly string[] PublicIp = ["auto", "true", "false", "ENABLED", "DISABLED"];

    public static RunSettings Read(SettingsSource source, TaskDefinitionSettings definition)
    {
        var properties = source.Properties;
        var run = new RunSettings
        {
            Cluster = properties.Shaped("EcsCluster", Shapes.Cluster),
            CreateCluster = properties.Flag("EcsCreateCluster") ?? false,
            Command = properties.Command("EcsRunCommand"),
            Environment = EnvironmentReader.ReadOverrides(source).DistinctBy(variable => variable.Key).ToDictionary(StringComparer.Ordinal),
            Subnets = properties.List("EcsSubnets", Shapes.Subnet),
            SecurityGroups = properties.List("EcsSecurityGroups", Shapes.SecurityGroup),
            AssignPublicIp = ReadPublicIp(properties),
            CheckNetwork = properties.Flag("EcsCheckNetwork") ?? true,
            PlatformVersion = properties.Shaped("EcsPlatformVersion", Shapes.PlatformVersion),
            TaskCount = properties.Number("EcsTaskCount", 1, 10) ?? 1,
            StartedBy = properties.Shaped("EcsStartedBy", Shapes.StartedBy),
            Group = properties.Shaped("EcsGroup", Shapes.Group),
            EnableExecuteCommand = properties.Flag("EcsEnableExecuteCommand") ?? false,
            PropagateTags = properties.Flag("EcsPropagateTags") ?? true,
            Wait = properties.Flag("EcsWait") ?? true,
            Timeout = properties.Duration("EcsTimeout") ?? TimeSpan.FromMinutes(20),
            FollowLogs = properties.Flag("EcsFollowLogs") ?? true,
            KeepOnCancel = properties.Flag("EcsKeepOnCancel") ?? false,
            CapacityProviders = CapacityProviderReader.Read(source),
        };
        RunRules.Check(run, definition, source);
        return run;
    }

    private static bool? ReadPublicIp(ValueReader properties) => properties.Choice("EcsAssignPublicIp", PublicIp) switch
    {
        "true" or "ENABLED" => true,
        "false" or "DISABLED" => false,
        _ => null,
    };
}
