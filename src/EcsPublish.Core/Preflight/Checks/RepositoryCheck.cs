using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Preflight.Checks;

/// <summary>The repository exists, or may be created.</summary>
internal sealed class RepositoryCheck(AwsIdentity identity, ImageSettings settings, Preparation preparation) : IPreflightCheck
{
    /// <inheritdoc />
    public string Name => "repository";

    /// <inheritdoc />
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation) =>
        await preparation.Repository is null && preparation.UsesEcr && !settings.CreateRepository
            ? [new Finding.Problem(Diagnostics.RepositoryMissing.With(settings.Repository, identity.Account, identity.Region))]
            : [];
}
