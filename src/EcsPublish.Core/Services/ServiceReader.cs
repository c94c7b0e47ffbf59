using Amazon.ECS.Model;
using EcsPublish.Core.Aws;

namespace EcsPublish.Core.Services;

/// <summary>Reads a snapshot of a service: the service itself, our service deployment, and which of our tasks failed.</summary>
internal sealed class ServiceReader(AwsSession aws, ServiceTarget target, OurDeployment ours, TimeProvider time)
{
    private readonly DeploymentTracker _tracker = new(aws, target, ours);
    private readonly StoppedTasks _stopped = new(aws, target);
    private readonly TargetGroupHealth _targets = new(aws);

    /// <summary>The service as DescribeServices last had it; null before the first look.</summary>
    public Service? Latest { get; private set; }

    /// <summary>The failed tasks of our deployment, as DescribeTasks had them.</summary>
    public IEnumerable<EcsTask> FailedTasks => _stopped.Failed.Where(task => task.StartedBy == ours.Id);

    /// <summary>Id of our deployment.</summary>
    public string DeploymentId => ours.Id;

    /// <summary>ARN of our service deployment; null where that is not offered.</summary>
    public string? TrackedArn => _tracker.Arn;

    /// <summary>Looks once.</summary>
    public async Task<ServiceSnapshot> ReadAsync(CancellationToken cancellation)
    {
        var tracked = _tracker.ReadAsync(cancellation);
        var failures = _stopped.ReadAsync(cancellation);
        var described = DescribeAsync(cancellation);

        // All of it, also when a part fails: what is read next must not meet what is still being read.
        await Task.WhenAll(tracked, failures, described);
        var service = await described;
        Latest = service ?? Latest;
        return new ServiceSnapshot
        {
            At = time.GetUtcNow(),
            Exists = service is not null,
            IsDeleted = service is { Status: not "ACTIVE" },
            Deployments = [.. (service?.Deployments ?? []).Select(DeploymentState.Of)],
            Tracked = await tracked,
            Failures = [.. (await failures).Where(failure => failure.DeploymentId == ours.Id)],
            OtherFailures = [.. (await failures).Where(failure => failure.DeploymentId != ours.Id)],
            Targets = service is null ? null : await _targets.ReadAsync(service, cancellation),
        };
    }

    private async Task<Service?> DescribeAsync(CancellationToken cancellation)
    {
        var request = new DescribeServicesRequest { Cluster = target.Cluster, Services = [target.Name] };
        var response = await aws.CallAsync(Actions.DescribeServices, target.ArnIn(aws.Identity), () => aws.Ecs.DescribeServicesAsync(request, cancellation));
        return response.Services?.FirstOrDefault();
    }
}
