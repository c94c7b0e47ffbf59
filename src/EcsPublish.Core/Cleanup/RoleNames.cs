using Amazon.ECS.Model;
using EcsPublish.Core.Operations;

namespace EcsPublish.Core.Cleanup;

/// <summary>Names of the roles that a definition takes.</summary>
internal static class RoleNames
{
    public static IEnumerable<string> Of(TaskDefinition definition) =>
        new[] { definition.ExecutionRoleArn, definition.TaskRoleArn }.Where(arn => !string.IsNullOrEmpty(arn)).Select(Resource.NameOf);
}
