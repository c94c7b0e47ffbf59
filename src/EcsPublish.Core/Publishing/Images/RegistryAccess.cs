using EcsPublish.Core.Resources;
using EcsPublish.Images;

namespace EcsPublish.Core.Publishing.Images;

/// <summary>Opens registries to read from: the account's own ECR as its images are pushed, any other with the user's login, if it wants one.</summary>
internal sealed class RegistryAccess(PublishContext context, Preparation preparation)
{
    /// <param name="host">As in an image's name.</param>
    public async Task<RegistryClient> OpenAsync(string host) => await IsOursAsync(host)
        ? new RegistryClient(host, await preparation.Credentials, RegistrySettings.For(context, authenticateAtOnce: true))
        : new RegistryClient(host, new DockerCredentials(context.Environment), RegistrySettings.For(context, authenticateAtOnce: false));

    /// <summary>Host and port of the local AWS's registry: it answers where its API does.</summary>
    public async Task<string> LocalHostAsync() => new Uri((await preparation.Session).Ecr.Config.ServiceURL).Authority;

    /// <summary>Whether the token of the account's ECR opens it.</summary>
    public async Task<bool> IsOursAsync(string host) => context.IsLocal
        ? host == await LocalHostAsync()
        : EcrRegistry.IsEcr(host) && host.StartsWith((await preparation.Session).Identity.Account, StringComparison.Ordinal);
}
