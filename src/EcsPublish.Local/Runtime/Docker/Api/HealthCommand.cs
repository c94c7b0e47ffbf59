namespace EcsPublish.Local.Runtime.Docker.Api;

/// <summary>A health check; <c>NONE</c> switches the one of the image off.</summary>
internal sealed record HealthCommand(IReadOnlyList<string> Test);
