using System.Text.Json;
using System.Text.Json.Nodes;
using EcsPublish.Images.Configuration;

namespace EcsPublish.Images.Registries;

/// <summary>
/// Whether a manifest that a registry has says the same as ours. A tag alone proves nothing, but an equal configuration does: it names the
/// diff id of every layer, and container runtimes check these when they unpack. Then only the compression differs, which depends on the
/// compressor's version.
/// </summary>
internal sealed class EqualContent(ManifestStore manifests)
{
    /// <summary>Compares an image with its configuration, an index entry by entry.</summary>
    public async Task<bool> HasAsync(BuiltManifest ours, StoredManifest found, CancellationToken cancellation)
    {
        if (found.Digest == ours.Digest)
            return true;

        try
        {
            return found.MediaType == ours.MediaType && ForeignJson.Parse(found.Content) is JsonObject document
                && (ours is BuiltImage image ? Equals(image, document) : await EqualsAsync(ours.Images, document, cancellation));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool Equals(BuiltImage image, JsonObject found) =>
        ManifestDocument.Read(found) is { } parts
        && parts.Config.Digest == Sha256Digest.Of(image.Config)
        && parts.Layers.Count == image.Blobs.Count - 1;

    private async Task<bool> EqualsAsync(IReadOnlyList<BuiltImage> images, JsonObject index, CancellationToken cancellation)
    {
        var offers = IndexDocument.Offers(index);
        if (!offers.Select(offer => offer.Platform).SequenceEqual(images.Select(image => image.Platform)))
            return false;

        var equal = await Task.WhenAll(images.Zip(offers, (image, offer) => HasAsync(image, offer.Digest, cancellation)));
        return equal.All(same => same);
    }

    private async Task<bool> HasAsync(BuiltImage image, string digest, CancellationToken cancellation) =>
        (await manifests.GetAsync(digest, cancellation)).Manifest is { } found && await HasAsync(image, found, cancellation);
}
