namespace EcsPublish.Core.Cleanup;

/// <summary>What of the project runs in its cluster.</summary>
/// <param name="Removal">Stops it.</param>
/// <param name="Arns">ARNs of its service and of all tasks that end with it.</param>
internal sealed record RunningThings(Removal Removal, IReadOnlySet<string> Arns);
