namespace EcsPublish.Images;

/// <summary>Where logins come from. Asked only when a registry wants one.</summary>
public interface IRegistryCredentials
{
    /// <summary>The login for a registry named as the user names it (<c>docker.io</c>, <c>localhost:5000</c>), or null.</summary>
    Task<RegistryCredential?> FindAsync(string registry, CancellationToken cancellation);
}
