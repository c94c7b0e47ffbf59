using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Roles;

namespace EcsPublish.Core.Services;

/// <summary>Calls CreateService or UpdateService: one of them, once. A second call in one publish would stop the deployment of the first.</summary>
internal sealed class ServiceDeployer(AwsSession aws, ServiceTarget target, IReporter reporter, TimeProvider time)
{
    // How long AWS may throttle, fail, or be without a role that was just made.
    private static readonly TimeSpan CallPatience = TimeSpan.FromSeconds(60);

    private readonly ServiceLinkedRole _role = new(aws, reporter);

    private string Arn => target.ArnIn(aws.Identity);

    /// <summary>Creates the service. The request carries a token by which ECS knows it again when an answer was lost.</summary>
    public Task<Service> CreateAsync(CreateServiceRequest request, CancellationToken cancellation) =>
        PatientlyAsync(
            async () => (await aws.CallAsync(Actions.CreateService, Arn, () => aws.Ecs.CreateServiceAsync(request))).Service,
            cancellation);

    /// <summary>Updates the service.</summary>
    /// <param name="before">The service before the call: a deployment that it does not have was made by the call, though its answer was lost.</param>
    public Task<Service> UpdateAsync(UpdateServiceRequest request, Service before, CancellationToken cancellation)
    {
        var isSent = false;
        return PatientlyAsync(
            async () =>
            {
                if (isSent && await FindStartedAsync(request.TaskDefinition, before, cancellation) is { } started)
                {
                    return started;
                }

                isSent = true;
                return (await aws.CallAsync(Actions.UpdateService, Arn, () => aws.Ecs.UpdateServiceAsync(request))).Service;
            },
            cancellation);
    }

    // Once sent, a call is not given up: whether a deployment was started must be known.
    private Task<Service> PatientlyAsync(Func<Task<Service>> call, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Patience.RetryAsync(time, CallPatience, MayPass, () => _role.TryAsync(call, cancellation), cancellation);
    }

    private async Task<Service?> FindStartedAsync(string taskDefinition, Service before, CancellationToken cancellation)
    {
        var now = await new ServiceFinder(aws, target).FindAsync(cancellation);
        var primary = now is null ? null : ServiceDifferences.Primary(now);
        var isNew = primary?.TaskDefinition == taskDefinition && (before.Deployments ?? []).TrueForAll(deployment => deployment.Id != primary.Id);
        return isNew ? now : null;
    }

    private static bool MayPass(Exception e) =>
        e is PublishException { Diagnostic.Descriptor.MayPass: true } || UnseenRole.IsCause(e) || (e is AmazonECSException && ServiceLinkedRole.IsMissing(e));
}
