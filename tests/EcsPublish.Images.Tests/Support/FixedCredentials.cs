namespace EcsPublish.Images.Tests.Support;

/// <summary>One login for every registry.</summary>
internal sealed class FixedCredentials(RegistryCredential credential) : IRegistryCredentials
{
    public Task<RegistryCredential?> FindAsync(string registry, CancellationToken cancellation) =>
        Task.FromResult<RegistryCredential?>(credential);
}
