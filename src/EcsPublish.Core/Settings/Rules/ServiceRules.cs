using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Reading;

namespace EcsPublish.Core.Settings.Rules;

/// <summary>The service's settings go with each other.</summary>
internal static class ServiceRules
{
    public static void Check(ServiceSettings service, ValueReader properties)
    {
        if (service is { MinimumHealthyPercent: 100, MaximumPercent: 100 })
        {
            properties.Complain("EcsMaximumPercent", Diagnostics.NoRoomToReplace);
        }

        if (service.TargetGroup is null)
        {
            properties.Complain("EcsTargetPort", Diagnostics.OnlyWithTargetGroup);
        }

        if (!service.Breaker.Enabled)
        {
            properties.Complain("EcsCircuitBreakerThreshold", Diagnostics.OnlyWithBreaker);
            properties.Complain("EcsCircuitBreakerResetOnHealthyTask", Diagnostics.OnlyWithBreaker);
        }

        if (properties["EcsCircuitBreakerThreshold"] is null)
        {
            properties.Complain("EcsCircuitBreakerThresholdType", Diagnostics.TypeWithoutThreshold);
        }
    }
}
