using System.Globalization;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Rules;
using EcsPublish.Core.Settings.Values;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>Reads the service that is created or updated.</summary>
internal static class ServiceReader
{
    private const string Threshold = "EcsCircuitBreakerThreshold";

    private static readonly string[] ThresholdTypes = ["COUNT", "BOUNDED_PERCENT", "UNBOUNDED_PERCENT"];

    /// <param name="deploy">What does not deploy a service only needs its name: to look at it, to stop it.</param>
    /// <param name="family">The family, which names a service that has no name of its own.</param>
    public static ServiceSettings Read(SettingsSource source, DeployKind deploy, string family) =>
        deploy == DeployKind.Service ? Read(source, family) : ReadName(source.Properties, family);

    private static ServiceSettings ReadName(ValueReader properties, string family) => new()
    {
        Name = properties.Shaped("EcsService", Shapes.Name) ?? family,
        NameIsDefault = properties["EcsService"] is null,
    };

    private static ServiceSettings Read(SettingsSource source, string family)
    {
        var properties = source.Properties;
        var service = ReadName(properties, family) with
        {
            Create = properties.Flag("EcsCreateService"),
            DesiredCount = properties.Number("EcsDesiredCount", 0, 5000),
            MinimumHealthyPercent = properties.Number("EcsMinimumHealthyPercent", 0, 100),
            MaximumPercent = properties.Number("EcsMaximumPercent", 100, 2000),
            Breaker = ReadBreaker(properties),
            RollbackOnFailure = properties.Flag("EcsRollbackOnFailure") ?? true,
            TargetGroup = properties.Shaped("EcsTargetGroup", Shapes.TargetGroup),
            TargetPort = properties.Number("EcsTargetPort", 1, 65535),
            HealthCheckGracePeriod = properties.Duration("EcsHealthCheckGracePeriod"),
            ForceNewDeployment = properties.Flag("EcsForceNewDeployment") ?? false,
            ReleaseCommand = properties.Command("EcsReleaseCommand"),
        };
        ServiceRules.Check(service, properties);
        return service;
    }

    private static BreakerSettings ReadBreaker(ValueReader properties) => new()
    {
        Enabled = properties.Flag("EcsCircuitBreaker") ?? true,
        Threshold = ReadThreshold(properties),
        ResetOnHealthyTask = properties.Flag("EcsCircuitBreakerResetOnHealthyTask"),
    };

    // `3` counts tasks, `50%` is a part of the desired count; a stated type decides over the sign.
    private static BreakerThreshold? ReadThreshold(ValueReader properties)
    {
        var type = properties.Choice("EcsCircuitBreakerThresholdType", ThresholdTypes);
        if (properties[Threshold] is not { } text)
        {
            return null;
        }

        var isPercent = text.EndsWith('%');
        type ??= isPercent ? "BOUNDED_PERCENT" : "COUNT";
        var known = int.TryParse(text.TrimEnd('%').TrimEnd(), NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        if (known && value >= 1 && !(isPercent && type == "COUNT") && value <= (type == "BOUNDED_PERCENT" ? 100 : 10000))
        {
            return new BreakerThreshold(type, value);
        }

        properties.Complain(Threshold, Diagnostics.NotAThreshold);
        return null;
    }
}
