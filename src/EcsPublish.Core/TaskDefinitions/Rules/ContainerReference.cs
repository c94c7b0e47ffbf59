namespace EcsPublish.Core.TaskDefinitions.Rules;

/// <summary>One place that names a container.</summary>
/// <param name="Path">Where it is named: <c>containerDefinitions[app].dependsOn</c>.</param>
/// <param name="From">The container that names it; null for the task.</param>
/// <param name="Container">The name.</param>
/// <param name="DecidesOrder">Whether the named container has to start first.</param>
internal sealed record ContainerReference(string Path, string? From, string Container, bool DecidesOrder);
