namespace EcsPublish.Core.Cleanup;

/// <summary>Something that runs, or may start tasks at any time, and what it needs for that.</summary>
/// <param name="Definition">ARN of the revision.</param>
/// <param name="Arn">ARN of the task or the service.</param>
/// <param name="Cluster">ARN of the cluster that it is in.</param>
/// <param name="By">For messages: <c>service web in cluster default</c>.</param>
/// <param name="Digests">Images that ECS has resolved for it, which the revision may name by a tag.</param>
internal sealed record Use(string Definition, string Arn, string Cluster, string By, IReadOnlyList<string> Digests);
