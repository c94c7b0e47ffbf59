namespace EcsPublish.Images;

/// <summary>Anonymous access only.</summary>
public sealed class NoCredentials : IRegistryCredentials
{
    /// <inheritdoc/>
    public Task<RegistryCredential?> FindAsync(string registry, CancellationToken cancellation) =>
        Task.FromResult<RegistryCredential?>(null);
}
