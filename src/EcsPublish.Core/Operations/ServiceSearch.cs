using Amazon.ECS.Model;
using EcsPublish.Core.Services;

namespace EcsPublish.Core.Operations;

/// <summary>Finds the project's service.</summary>
internal static class ServiceSearch
{
    private const string Inactive = "INACTIVE";

    /// <summary>The service as it is now, ACTIVE or DRAINING; null when there is none, or no such cluster.</summary>
    public static async Task<Service?> FindAsync(OperationScope scope, CancellationToken cancellation)
    {
        var service = scope.MayHaveService ? await new ServiceFinder(scope.Aws, scope.Service).FindAsync(cancellation) : null;
        return service?.Status == Inactive ? null : service;
    }
}
