namespace EcsPublish.Local.Guard;

/// <summary>What a good signature says.</summary>
/// <param name="Service">The signing name of the service meant: <c>ecs</c>, <c>ecr</c>, <c>logs</c>.</param>
/// <param name="Caller">Who signed.</param>
internal sealed record SignedCall(string Service, Caller Caller);
