using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Services;

/// <summary>
/// Finds the service deployment that belongs to our deployment and reads its status. Emulators and older policies do not offer it, so the wait
/// must do without: whatever fails here is never the wait's failure.
/// </summary>
internal sealed class DeploymentTracker(AwsSession aws, ServiceTarget target, OurDeployment ours)
{
    // After so many tries without a single answer it is taken as not offered.
    private const int Tries = 3;

    // Both are made by the same call, but not in the same instant.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(2);

    private int _failures;
    private TrackedDeployment? _latest;

    /// <summary>ARN of the service deployment, once found.</summary>
    public string? Arn { get; private set; }

    /// <summary>The newest status that is known; null when there is none.</summary>
    public async Task<TrackedDeployment?> ReadAsync(CancellationToken cancellation)
    {
        if (_failures >= Tries || !ours.IsNew || ours.CreatedAt is null)
        {
            return _latest;
        }

        try
        {
            Arn ??= await FindAsync(ours.CreatedAt.Value, cancellation);
            _latest = Arn is null ? null : await DescribeAsync(Arn, cancellation) ?? _latest;
            _failures = 0;
        }
        catch (Exception e) when (e is PublishException or AmazonECSException)
        {
            // Once found it is offered, and will answer again.
            _failures += Arn is null ? 1 : 0;
        }

        return _latest;
    }

    private async Task<string?> FindAsync(DateTime createdAt, CancellationToken cancellation)
    {
        var request = new ListServiceDeploymentsRequest { Cluster = target.Cluster, Service = target.Name, CreatedAt = new CreatedAt { After = createdAt - Slack } };
        var response = await aws.CallAsync(
            Actions.ListServiceDeployments, target.ArnIn(aws.Identity), () => aws.Ecs.ListServiceDeploymentsAsync(request, cancellation));
        return (response.ServiceDeployments ?? [])
            .Where(deployment => (deployment.CreatedAt - createdAt)?.Duration() <= Slack)
            .OrderBy(deployment => (deployment.CreatedAt - createdAt)?.Duration())
            .FirstOrDefault()?.ServiceDeploymentArn;
    }

    private async Task<TrackedDeployment?> DescribeAsync(string arn, CancellationToken cancellation)
    {
        var request = new DescribeServiceDeploymentsRequest { ServiceDeploymentArns = [arn] };
        var response = await aws.CallAsync(
            Actions.DescribeServiceDeployments, arn, () => aws.Ecs.DescribeServiceDeploymentsAsync(request, cancellation));
        return response.ServiceDeployments?.FirstOrDefault() is { } deployment ? TrackedDeployment.Of(deployment) : null;
    }
}
