using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Publishing;

/// <summary>The embedded local AWS, as a publish needs it. Core does not know the thing itself.</summary>
internal interface ILocalAws
{
    /// <summary>Finds the running one of the settings' folder, or starts it, and says how to reach it.</summary>
    Task<AwsEndpoint> EnsureAsync(LocalSettings settings, IReporter reporter, CancellationToken cancellation);

    /// <summary>The stable address in front of a service's tasks; null for a service without a port.</summary>
    Task<string?> AddressOfAsync(LocalSettings settings, string serviceArn, CancellationToken cancellation);
}
