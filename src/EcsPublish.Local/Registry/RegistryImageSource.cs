using System.Text.Json.Nodes;

namespace EcsPublish.Local.Registry;

/// <summary>Finds a task's images in the registry of this AWS in a box, with the words of ECS's agent when it cannot.</summary>
internal sealed class RegistryImageSource(LocalRegistry registry, int port) : IImageSource
{
    /// <inheritdoc />
    public bool Holds(string reference) =>
        ImageReference.Parse(reference)?.Host is { } host && (host == $"127.0.0.1:{port}" || host == $"localhost:{port}");

    /// <inheritdoc />
    public StoredImage Find(string reference, string architecture, string? preferred)
    {
        var image = ImageReference.Parse(reference);
        if (image is null || !Holds(reference))
            throw CannotPull($"failed to resolve ref {reference}: the local AWS pulls only from its own registry, 127.0.0.1:{port}");

        var manifest = Manifest(image, image.Reference) ?? throw CannotPull($"failed to resolve ref {reference}: {reference}: not found");
        var content = Content(manifest);
        if (content.Config is not null) return Stored(manifest.Digest, content);

        var offered = content.Manifests.Where(child => child.Os is null or "linux").ToList();
        var chosen = offered.Find(child => child.Architecture == preferred) ?? offered.Find(child => child.Architecture == architecture)
            ?? throw CannotPull($"image Manifest does not contain descriptor matching platform 'linux/{architecture}'");
        manifest = Manifest(image, chosen.Digest) ?? throw CannotPull($"failed to resolve ref {reference}: {chosen.Digest}: not found");
        return Stored(manifest.Digest, Content(manifest));
    }

    private StoredManifest? Manifest(ImageReference image, string reference) => registry.Catalog.ReadAll(all =>
        all.TryGetValue(image.Repository, out var repository) ? repository.Find(reference) : null);

    private ManifestContent Content(StoredManifest manifest) =>
        ManifestContent.Parse(registry.Blobs.Read(Digest.Parse(manifest.Digest)), manifest.MediaType);

    private StoredImage Stored(string digest, ManifestContent content)
    {
        var config = JsonNode.Parse(registry.Blobs.Read(Digest.Parse(content.Config)))
            ?? throw CannotPull($"{digest}: no image configuration");
        return new StoredImage(digest, config, [.. content.Layers.Select(layer => registry.Blobs.PathOf(Digest.Parse(layer.Digest)))]);
    }

    private static ImagePullException CannotPull(string why) =>
        new($"CannotPullContainerError: pull image manifest has been retried 1 time(s): {why}");
}
