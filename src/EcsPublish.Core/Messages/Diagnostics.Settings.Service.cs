namespace EcsPublish.Core.Messages;

/// <content>Settings, ECS1800 to ECS1899: the service.</content>
internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor NotAThreshold = DiagnosticDescriptor.Error("ECS1801", "Not a threshold of the circuit breaker",
        "{0} is '{1}', which is not a number of tasks or a percentage. Write a number like 3, or a percentage like 50% (from 1% to 100%).",
        "A number counts failed tasks (`COUNT`), a percentage is of the desired count (`BOUNDED_PERCENT`); EcsCircuitBreakerThresholdType overrides that.");

    public static readonly DiagnosticDescriptor OnlyWithBreaker = DiagnosticDescriptor.Error("ECS1802", "A setting of a circuit breaker that is off",
        "{0} is '{1}', but EcsCircuitBreaker is false. Remove one of them.");

    public static readonly DiagnosticDescriptor TypeWithoutThreshold = DiagnosticDescriptor.Error("ECS1803", "The type of a threshold that is not there",
        "{0} is '{1}', but EcsCircuitBreakerThreshold is unset. Set it, or remove the type.");

    public static readonly DiagnosticDescriptor OnlyWithTargetGroup = DiagnosticDescriptor.Error("ECS1804", "A target port without a target group",
        "{0} is '{1}', but there is no EcsTargetGroup that would send to it. Set EcsTargetGroup, or remove the port.");

    public static readonly DiagnosticDescriptor NoRoomToReplace = DiagnosticDescriptor.Error("ECS1805", "No room to replace tasks",
        "{0} is '{1}', and EcsMinimumHealthyPercent is 100 too, so ECS may neither start a new task first nor stop an old one first. Raise it, or lower the minimum.");
}
