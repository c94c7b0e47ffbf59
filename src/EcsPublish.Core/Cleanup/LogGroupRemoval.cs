using Amazon.CloudWatchLogs.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Resources;
using LogGroup = Amazon.CloudWatchLogs.Model.LogGroup;

namespace EcsPublish.Core.Cleanup;

/// <summary>Deletes log groups that publishes of the project created, with all their lines.</summary>
internal sealed class LogGroupRemoval(CleanupContext context, Remaining remaining)
{
    /// <summary>Those that nothing writes to any more.</summary>
    public async Task<Removal> FindAsync(IReadOnlyList<LogPlace> candidates, CancellationToken cancellation)
    {
        var found = new List<(LogPlace Place, Belonging Thing)>();
        foreach (var place in candidates)
        {
            if (await FindAsync(place, cancellation) is { } group && await MayGoAsync(place, group, cancellation))
            {
                found.Add((place, new Belonging($"log group {place.Group}", group.LogGroupArn)));
            }
        }

        return new Removal([.. found.Select(group => group.Thing)], token => DeleteAsync([.. found.Select(group => group.Place)], token));
    }

    private async Task<LogGroup?> FindAsync(LogPlace place, CancellationToken cancellation)
    {
        var request = new DescribeLogGroupsRequest { LogGroupNamePrefix = place.Group };
        var response = await context.Calls.CallAsync(
            Actions.DescribeLogGroups, place.Group, token => context.Aws.Logs(place.Region).DescribeLogGroupsAsync(request, token), cancellation);
        return response.LogGroups?.Find(group => group.LogGroupName == place.Group);
    }

    private async Task<bool> MayGoAsync(LogPlace place, LogGroup group, CancellationToken cancellation)
    {
        var request = new ListTagsForResourceRequest { ResourceArn = group.LogGroupArn };
        var response = await context.Calls.CallAsync(
            Actions.ListLogGroupTags, group.LogGroupArn, token => context.Aws.Logs(place.Region).ListTagsForResourceAsync(request, token), cancellation);
        var why = !context.IsOurs(response.Tags?.GetValueOrDefault(OwnershipTags.Project)) ? "somebody else created it"
            : remaining.UserOf(place) is { } user ? $"{user} writes to it"
            : null;
        if (why is not null)
        {
            context.Ledger.Kept($"log group {place.Group}", why);
        }

        return why is null;
    }

    private async Task DeleteAsync(IReadOnlyList<LogPlace> groups, CancellationToken cancellation)
    {
        foreach (var place in groups)
        {
            await context.Ledger.TryAsync($"log group {place.Group}", async () =>
            {
                var request = new DeleteLogGroupRequest { LogGroupName = place.Group };
                await context.Calls.CallAsync(
                    Actions.DeleteLogGroup, place.Group, token => context.Aws.Logs(place.Region).DeleteLogGroupAsync(request, token), cancellation);
                context.Ledger.Removed("Deleted log group", [place.Group]);
            });
        }
    }
}
