using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Services;

/// <summary>Finds the service, and makes sure that it can be deployed to, or may be created.</summary>
internal sealed class ServiceCheck(AwsSession aws, ServiceTarget target, ServiceSettings settings)
{
    private const string Active = "ACTIVE";
    private const string Draining = "DRAINING";

    private readonly NearbyServices _nearby = new(aws, target);

    /// <summary>The service to update, or null when one is to be created.</summary>
    /// <exception cref="PublishException">It can neither be updated nor created.</exception>
    public async Task<Service?> FindAsync(CancellationToken cancellation)
    {
        var found = await new ServiceFinder(aws, target).FindAsync(cancellation);
        switch (found?.Status)
        {
            case Active:
                CheckController(found);
                return found;
            case Draining:
                throw new PublishException(Diagnostics.ServiceDraining.With(
                    target.Name, target.ClusterName, aws.Identity.Account, aws.Identity.Region, Draining, Nearby(await _nearby.SimilarAsync(cancellation), [])));
            default:
                await CheckMayCreateAsync(cancellation);
                return null;
        }
    }

    private void CheckController(Service service)
    {
        if (service.DeploymentController?.Type?.Value is { } controller and not "ECS")
        {
            throw new PublishException(Diagnostics.OtherController.With(target.Name, controller));
        }
    }

    // A name that is only made from the family is no slip of the user's.
    private async Task CheckMayCreateAsync(CancellationToken cancellation)
    {
        if (settings.Create == true || (settings.Create is null && settings.NameIsDefault))
        {
            return;
        }

        var similar = await _nearby.SimilarAsync(cancellation);
        if (settings.Create is null && similar.Count == 0)
        {
            return;
        }

        var elsewhere = await _nearby.ClustersAsync(cancellation);
        throw new PublishException(Diagnostics.ServiceMissing.With(
            target.Name, target.ClusterName, aws.Identity.Account, aws.Identity.Region, Nearby(similar, elsewhere)));
    }

    private static string Nearby(IReadOnlyList<string> similar, IReadOnlyList<string> clusters) =>
        (similar.Count > 0 ? $" There is {string.Join(", ", similar)}." : "")
        + (clusters.Count > 0 ? $" Cluster {string.Join(", ", clusters)} has a service of that name." : "");
}
