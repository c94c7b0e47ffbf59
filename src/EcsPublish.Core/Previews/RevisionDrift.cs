using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Operations;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Running;
using EcsPublish.Core.Settings;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Previews;

/// <summary>Finds out whether the newest revision is somebody else's: one that was registered since the last publish, and without this project's tags.</summary>
internal sealed class RevisionDrift(AwsSession aws, PublishSettings settings)
{
    // Further back than this nobody asks what was changed.
    private const int MostLooked = 10;

    /// <summary>The drift with its differences from the project's own last revision; null when the newest is the project's.</summary>
    public async Task<PlanEntry?> FindAsync(TaskDefinition newest, CancellationToken cancellation)
    {
        if (await IsOursAsync(newest.TaskDefinitionArn, cancellation))
        {
            return null;
        }

        var ours = await LastOwnAsync(newest, cancellation);
        var who = newest.RegisteredBy is { Length: > 0 } by ? $"by {by}" : "by somebody else";
        var text = $"revision {newest.Family}:{newest.Revision} was registered {who}{At(newest)}, not by a publish of {settings.Project.Name}";
        return ours is null
            ? new PlanEntry(PlanAction.Drift, text)
            : new PlanEntry(PlanAction.Drift, $"{text}; since {ours.Family}:{ours.Revision} it changed", Compare(ours, newest));
    }

    private static IReadOnlyList<Difference> Compare(TaskDefinition ours, TaskDefinition newest) =>
        TaskDefinitionComparer.Compare(ShapeMapper.ToJson(newest), ShapeMapper.ToJson(ours));

    private static string At(TaskDefinition revision) => revision.RegisteredAt is { } at ? $" at {StatusClock.Text(at)}" : "";

    private async Task<TaskDefinition?> LastOwnAsync(TaskDefinition newest, CancellationToken cancellation)
    {
        var request = new ListTaskDefinitionsRequest
        {
            FamilyPrefix = newest.Family,
            Status = TaskDefinitionStatus.ACTIVE,
            Sort = SortOrder.DESC,
            MaxResults = MostLooked,
        };
        var page = await aws.CallAsync(Actions.ListTaskDefinitions, "*", () => aws.Ecs.ListTaskDefinitionsAsync(request, cancellation));
        foreach (var arn in (page.TaskDefinitionArns ?? []).Where(arn => arn != newest.TaskDefinitionArn && RevisionName.Parse(arn).Family == newest.Family))
        {
            if (await IsOursAsync(arn, cancellation))
            {
                return await NewestDefinition.FindAsync(aws, arn, cancellation);
            }
        }

        return null;
    }

    private async Task<bool> IsOursAsync(string arn, CancellationToken cancellation)
    {
        var request = new ListTagsForResourceRequest { ResourceArn = arn };
        var response = await aws.CallAsync(Actions.ListTagsForResource, arn, () => aws.Ecs.ListTagsForResourceAsync(request, cancellation));
        return OwnershipTags.Are(settings, (response.Tags ?? []).Select(tag => System.Collections.Generic.KeyValuePair.Create(tag.Key, tag.Value)));
    }
}
