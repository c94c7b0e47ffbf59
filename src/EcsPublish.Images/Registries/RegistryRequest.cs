namespace EcsPublish.Images.Registries;

/// <summary>One request, described so that it can be sent again from its beginning.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Below the registry's root, <c>v2/...</c>, or a full address that the registry gave.</param>
/// <param name="Repository">The repository it is about, for messages.</param>
/// <param name="Scope">The access it needs, as token servers write it: <c>repository:name:pull,push</c>; a space between several.</param>
internal sealed record RegistryRequest(HttpMethod Method, string Path, string Repository, string Scope)
{
    /// <summary>Media types to accept.</summary>
    public IReadOnlyList<string> Accept { get; init; } = [];

    /// <summary>Makes the body anew for each try; null for none.</summary>
    public Func<HttpContent>? Content { get; init; }

    /// <summary>What it is for.</summary>
    public RegistryUse Use => Path.Contains("/manifests/", StringComparison.Ordinal)
        ? Method == HttpMethod.Put ? RegistryUse.WriteManifest : RegistryUse.ReadManifest
        : Method == HttpMethod.Head ? RegistryUse.FindBlob
        : Method == HttpMethod.Get ? RegistryUse.ReadBlob
        : Method == HttpMethod.Post ? RegistryUse.BeginUpload
        : RegistryUse.Upload;

    public static string PullScope(string repository) => $"repository:{repository}:pull";

    public static string PushScope(string repository) => $"repository:{repository}:pull,push";
}
