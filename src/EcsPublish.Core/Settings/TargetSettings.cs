namespace EcsPublish.Core.Settings;

/// <summary>Which AWS: the real one by region, profile and endpoint, or the embedded local one.</summary>
internal sealed record TargetSettings
{
    /// <summary>EcsRegion; null means AWS's own chain.</summary>
    public string? Region { get; init; }

    /// <summary>EcsAccount, 12 digits: the account that a dry run renders for; null means a placeholder.</summary>
    public string? Account { get; init; }

    /// <summary>EcsProfile; null means AWS's own chain.</summary>
    public string? Profile { get; init; }

    /// <summary>EcsEndpointUrl, one endpoint for all services; null means AWS's own chain.</summary>
    public Uri? EndpointUrl { get; init; }

    /// <summary>The embedded local AWS, or null for the real one.</summary>
    public LocalSettings? Local { get; init; }
}

/// <summary>The embedded local AWS (EcsLocal=true).</summary>
/// <param name="Runtime">EcsLocalRuntime: <c>process</c> or <c>docker</c>.</param>
/// <param name="Port">EcsLocalPort; null keeps the port it had, at first 4570.</param>
/// <param name="Folder">EcsLocalFolder, full path; null means the user's data folder.</param>
/// <param name="Idle">EcsLocalIdle: how long it lives on with nothing to do.</param>
/// <param name="SecretsFile">EcsLocalSecretsFile, full path of a JSON object of secret name or ARN to value; null for none.</param>
internal sealed record LocalSettings(string Runtime, int? Port, string? Folder, TimeSpan Idle, string? SecretsFile)
{
    /// <summary>Whether a container engine runs the containers, so that their images need a real base.</summary>
    public bool UsesEngine => Runtime == "docker";
}
