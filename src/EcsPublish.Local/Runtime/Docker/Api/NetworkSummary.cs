namespace EcsPublish.Local.Runtime.Docker.Api;

/// <summary>A network of the engine.</summary>
internal sealed record NetworkSummary(string Name, string Driver);
