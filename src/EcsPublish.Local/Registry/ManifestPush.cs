namespace EcsPublish.Local.Registry;

/// <summary>Takes a manifest in: all that it points to must be there, and a tag of an immutable repository must be new.</summary>
/// <param name="registry">Where to.</param>
/// <param name="repositoryName">Which repository.</param>
/// <param name="reference">The tag to set, or the digest that the manifest has to have.</param>
internal sealed class ManifestPush(LocalRegistry registry, string repositoryName, string reference)
{
    /// <summary>Checks and stores.</summary>
    /// <returns>The manifest's digest.</returns>
    /// <exception cref="RegistryError">It may not come in.</exception>
    public Digest Run(byte[] bytes, string mediaType)
    {
        var digest = Digest.Of(bytes);
        var isTag = !reference.Contains(':', StringComparison.Ordinal);
        if (!isTag && Digest.Parse(reference) != digest)
            throw RegistryError.DigestInvalid($"The digest of the manifest is '{digest}', not '{reference}'");

        var content = ManifestContent.Parse(bytes, mediaType);
        registry.Blobs.Add(bytes);
        registry.Catalog.Change(repositoryName, repository =>
        {
            CheckReferences(repository, content);
            if (isTag) SetTag(repository, digest);
            repository.Manifests.TryAdd(digest.Text, new StoredManifest(
                digest.Text, content.MediaType, content.Layers.Sum(layer => layer.Size), content.ConfigMediaType, registry.UtcNow));
        });
        return digest;
    }

    private void SetTag(Repository repository, Digest digest)
    {
        if (repository.ImmutableTags && repository.Tags.ContainsKey(reference))
        {
            throw RegistryError.TagInvalid(
                $"The image tag '{reference}' already exists in the '{repository.Name}' repository and cannot be " +
                "overwritten because the repository is immutable.");
        }

        repository.Tags[reference] = digest.Text;
    }

    private static void CheckReferences(Repository repository, ManifestContent content)
    {
        var blobs = content.Layers.Where(layer => !layer.IsForeign).Select(layer => layer.Digest);
        if (content.Config is { } config) blobs = blobs.Prepend(config);
        var missing = blobs.FirstOrDefault(blob => !repository.Blobs.Contains(blob))
            ?? content.Manifests.FirstOrDefault(manifest => !repository.Manifests.ContainsKey(manifest.Digest))?.Digest;
        if (missing is not null) throw RegistryError.ManifestBlobUnknown(missing, repository.Name);
    }
}
