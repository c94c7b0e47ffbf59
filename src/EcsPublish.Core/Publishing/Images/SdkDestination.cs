using EcsPublish.Core.Messages;
using EcsPublish.Core.Resources;
using EcsPublish.Images;

namespace EcsPublish.Core.Publishing.Images;

/// <summary>What the SDK's own push needs beforehand: the repository, and a login that it finds by itself.</summary>
internal sealed class SdkDestination(PublishContext context, Preparation preparation)
{
    // https://learn.microsoft.com/dotnet/core/containers/publish-configuration: what the SDK takes before it looks for a login in files.
    private static readonly string[] UserVariables = ["DOTNET_CONTAINER_PUSH_REGISTRY_UNAME", "DOTNET_CONTAINER_REGISTRY_UNAME", "SDK_CONTAINER_REGISTRY_UNAME"];

    /// <summary>Makes the repository.</summary>
    /// <returns>The registry's host, for ContainerRegistry.</returns>
    /// <exception cref="PublishException">It is a registry that wants a login, and the SDK would find none.</exception>
    public async Task<string> RunAsync(CancellationToken cancellation)
    {
        await preparation.PassPreflightAsync();
        var registry = await preparation.Destination.OpenAsync(cancellation);
        var wantsLogin = context.IsLocal || EcrRegistry.IsEcr(registry.Registry);
        return wantsLogin && !await HasLoginAsync(registry.Registry, cancellation)
            ? throw new PublishException(Diagnostics.SdkHasNoLogin.With(registry.Registry))
            : registry.Registry;
    }

    private async Task<bool> HasLoginAsync(string host, CancellationToken cancellation) =>
        UserVariables.Any(context.Environment.ContainsKey) || await new DockerCredentials(context.Environment).FindAsync(host, cancellation) is not null;
}
