using EcsPublish.Images.Credentials;

namespace EcsPublish.Images;

/// <summary>
/// The logins of <c>docker login</c> and <c>podman login</c>, looked up where the .NET SDK looks: <c>REGISTRY_AUTH_FILE</c> alone when
/// set, else <c>containers/auth.json</c> of the session and of the user, then Docker's <c>config.json</c>.
/// </summary>
/// <param name="environment">The environment to read variables from; also that of credential helpers.</param>
/// <param name="report">Receives a line when a credential helper cannot be used; null for none.</param>
public sealed class DockerCredentials(IReadOnlyDictionary<string, string> environment, Action<string>? report = null) : IRegistryCredentials
{
    /// <inheritdoc/>
    public async Task<RegistryCredential?> FindAsync(string registry, CancellationToken cancellation)
    {
        var helpers = new CredentialHelper(environment, report);
        foreach (var file in AuthFiles().Where(File.Exists))
        {
            if (await new AuthFile(file, helpers, report).FindAsync(registry, cancellation) is { } found)
                return found;
        }

        return null;
    }

    private IEnumerable<string> AuthFiles()
    {
        if (Variable("REGISTRY_AUTH_FILE") is { } only)
            return [only];

        var home = Variable("HOME") ?? Variable("USERPROFILE");
        return new[]
        {
            Below(Variable("XDG_RUNTIME_DIR"), "containers", "auth.json"),
            Below(Variable("XDG_CONFIG_HOME") ?? Below(home, ".config"), "containers", "auth.json"),
            Below(Variable("DOCKER_CONFIG") ?? Below(home, ".docker"), "config.json"),
        }.OfType<string>();
    }

    private string? Variable(string name) => environment.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    private static string? Below(string? folder, params string[] parts) => folder is null ? null : Path.Combine([folder, .. parts]);
}
