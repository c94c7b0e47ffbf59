namespace EcsPublish.Core.Tests.Settings;

/// <summary>Services whose settings contradict each other.</summary>
internal static class BrokenServices
{
    private const string Threshold =
        "which is not a number of tasks or a percentage. Write a number like 3, or a percentage like 50% (from 1% to 100%).";

    public static IReadOnlyList<BrokenProject> All { get; } =
    [
        new($"ECS1801: EcsCircuitBreakerThreshold is 'few', {Threshold}", Set("EcsCircuitBreakerThreshold", "few")),
        new($"ECS1801: EcsCircuitBreakerThreshold is '0', {Threshold}", Set("EcsCircuitBreakerThreshold", "0")),
        new($"ECS1801: EcsCircuitBreakerThreshold is '101%', {Threshold}", Set("EcsCircuitBreakerThreshold", "101%")),
        new($"ECS1801: EcsCircuitBreakerThreshold is '50%', {Threshold}",
            Set("EcsCircuitBreakerThreshold", "50%").Set("EcsCircuitBreakerThresholdType", "COUNT")),
        new("ECS1802: EcsCircuitBreakerThreshold is '3', but EcsCircuitBreaker is false. Remove one of them.",
            Set("EcsCircuitBreakerThreshold", "3").Set("EcsCircuitBreaker", "false")),
        new("ECS1802: EcsCircuitBreakerResetOnHealthyTask is 'true', but EcsCircuitBreaker is false. Remove one of them.",
            Set("EcsCircuitBreakerResetOnHealthyTask", "true").Set("EcsCircuitBreaker", "false")),
        new("ECS1803: EcsCircuitBreakerThresholdType is 'COUNT', but EcsCircuitBreakerThreshold is unset. Set it, or remove the type.",
            Set("EcsCircuitBreakerThresholdType", "COUNT")),
        new("ECS1804: EcsTargetPort is '8080', but there is no EcsTargetGroup that would send to it. Set EcsTargetGroup, or remove the port.",
            Set("EcsTargetPort", "8080")),
        new("ECS1805: EcsMaximumPercent is '100', and EcsMinimumHealthyPercent is 100 too, so ECS may neither start a new task first nor stop "
            + "an old one first. Raise it, or lower the minimum.", Set("EcsMaximumPercent", "100").Set("EcsMinimumHealthyPercent", "100")),
        new("ECS1005: EcsDesiredCount is '-1', which is not a whole number from 0 to 5000. Write one.", Set("EcsDesiredCount", "-1")),
        new("ECS1013: EcsService is 'web app', which AWS does not accept. Use 1 to 255 letters, digits, hyphens and underscores.",
            Set("EcsService", "web app")),
    ];

    private static TestProject Set(string property, string value) => new TestProject().Set("EcsDeploy", "Service").Set(property, value);
}
