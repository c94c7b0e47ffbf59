using Amazon.ECS.Model;
using EcsPublish.Core.Aws;

namespace EcsPublish.Core.Running;

/// <summary>The newest active revision of a family, in one call: asking by family gives just that.</summary>
internal static class NewestDefinition
{
    /// <summary>The revision with its tags, or null when the family has no active one.</summary>
    public static async Task<TaskDefinition?> FindAsync(AwsSession aws, string family, CancellationToken cancellation)
    {
        try
        {
            var response = await aws.CallAsync(
                Actions.DescribeTaskDefinition,
                "*",
                () => aws.Ecs.DescribeTaskDefinitionAsync(new DescribeTaskDefinitionRequest { TaskDefinition = family }, cancellation));
            return response.TaskDefinition;
        }
        catch (ClientException)
        {
            // "Unable to describe task definition.": ECS has no better name for "there is none".
            return null;
        }
    }
}
