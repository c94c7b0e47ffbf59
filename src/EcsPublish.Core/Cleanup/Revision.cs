using Amazon.ECS;
using Amazon.ECS.Model;

namespace EcsPublish.Core.Cleanup;

/// <summary>A revision of the project's family.</summary>
/// <param name="IsOurs">It carries the tag of this project: a publish registered it.</param>
internal sealed record Revision(TaskDefinition Definition, bool IsOurs)
{
    public string Arn => Definition.TaskDefinitionArn;

    public int Number => Definition.Revision ?? 0;

    /// <summary>Tasks can be started from it; else it was deregistered.</summary>
    public bool IsActive => Definition.Status == TaskDefinitionStatus.ACTIVE;

    /// <summary><c>hellotask:7</c>.</summary>
    public string Name => $"{Definition.Family}:{Number}";
}
