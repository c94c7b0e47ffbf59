using System.Collections.Frozen;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>
/// What <c>DescribeTaskDefinition</c> answers beyond what <c>RegisterTaskDefinition</c> takes:
/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html.
/// </summary>
internal static class DescribeOnlyFields
{
    public static FrozenSet<string> Names { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "taskDefinitionArn", "revision", "status", "requiresAttributes", "compatibilities",
        "registeredAt", "deregisteredAt", "registeredBy", "deleteRequestedAt");
}
