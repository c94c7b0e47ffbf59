namespace EcsPublish.Images.Registries;

/// <summary>A registry as the user names it, and where it can be reached.</summary>
internal sealed class RegistryHost
{
    public RegistryHost(string name, RegistryOptions options)
    {
        Name = name;
        IsInsecure = options.InsecureRegistries.Contains(name, StringComparer.OrdinalIgnoreCase);

        // docker.io is a name for people only.
        var address = name == "docker.io" ? "registry-1.docker.io" : name;
        if (!Uri.TryCreate($"https://{address}/", UriKind.Absolute, out var secure) || secure is not { AbsolutePath: "/", UserInfo: "" })
            throw Failure(ImageFailure.InvalidInput, $"'{name}' is not a registry of the form host or host:port.");

        var plain = new Uri($"http://{address}/");
        Addresses = IsInsecure ? [secure, plain] : secure.IsLoopback ? [plain] : [secure];
    }

    /// <summary>For messages and credential look-up: <c>docker.io</c>, <c>localhost:5000</c>.</summary>
    public string Name { get; }

    /// <summary>Untrusted certificates are accepted.</summary>
    public bool IsInsecure { get; }

    /// <summary>Addresses in the order to try.</summary>
    public IReadOnlyList<Uri> Addresses { get; }

    /// <summary>A failure at this registry.</summary>
    public ImageException Failure(ImageFailure failure, string message, string? repository = null, Exception? cause = null) =>
        new(failure, message, cause) { Registry = Name, Repository = string.IsNullOrEmpty(repository) ? null : repository };
}
