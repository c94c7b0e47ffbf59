using Amazon.CloudWatchLogs.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Resources;

/// <summary>A CloudWatch log group that a container writes to: without it ECS would not start the container.</summary>
internal sealed class LogGroup(AwsSession aws, PublishSettings settings, IReporter reporter, string name, string region, int? retentionDays)
{
    /// <summary>How long lines are kept in a group that is created, for messages.</summary>
    public string Retention => retentionDays is { } days ? $"kept for {days} days" : "never expires";

    private string Arn => $"arn:{aws.Identity.Partition}:logs:{region}:{aws.Identity.Account}:log-group:{name}";

    /// <summary>Creates the group, with its retention, unless it exists. An existing one is left as it is.</summary>
    /// <param name="exists">What <see cref="ExistsAsync"/> found, perhaps some time ago.</param>
    public async Task EnsureAsync(Task<bool> exists, CancellationToken cancellation)
    {
        if (!await exists)
        {
            await CreateAsync(cancellation);
        }
    }

    /// <summary>Whether it is there.</summary>
    public async Task<bool> ExistsAsync(CancellationToken cancellation)
    {
        var response = await aws.CallAsync(
            Actions.DescribeLogGroups,
            Arn,
            () => aws.Logs(region).DescribeLogGroupsAsync(new DescribeLogGroupsRequest { LogGroupNamePrefix = name }, cancellation));

        // Sorted by name, so an exact match is on the first page.
        return response.LogGroups?.Any(group => group.LogGroupName == name) == true;
    }

    private async Task CreateAsync(CancellationToken cancellation)
    {
        var request = new CreateLogGroupRequest { LogGroupName = name, Tags = OwnershipTags.For(settings).ToDictionary() };
        try
        {
            await aws.CallAsync(Actions.CreateLogGroup, Arn, () => aws.Logs(region).CreateLogGroupAsync(request, cancellation));
        }
        catch (ResourceAlreadyExistsException)
        {
            return;
        }

        if (retentionDays is { } days)
        {
            var retention = new PutRetentionPolicyRequest { LogGroupName = name, RetentionInDays = days };
            await aws.CallAsync(Actions.PutRetentionPolicy, Arn, () => aws.Logs(region).PutRetentionPolicyAsync(retention, cancellation));
        }

        reporter.Created(Arn, $"Created log group {name} ({Retention})");
    }
}
