using System.Text.Json.Nodes;

namespace EcsPublish.Images.Configuration;

/// <summary>Reads and writes an OCI index or Docker manifest list: https://github.com/opencontainers/image-spec/blob/main/image-index.md</summary>
internal static class IndexDocument
{
    /// <param name="mediaType">The index's own.</param>
    /// <param name="images">Its images, in the order in which they shall stand.</param>
    public static JsonObject Create(string mediaType, IEnumerable<BuiltImage> images) => new()
    {
        ["schemaVersion"] = 2,
        ["mediaType"] = mediaType,
        ["manifests"] = new JsonArray([.. images.Select(Entry)]),
    };

    /// <summary>The digest of the manifest for a platform: one of the exact variant, else one that can serve it.</summary>
    public static string Choose(JsonObject index, ImageName name, Platform wanted)
    {
        var offers = Offers(index);
        return offers.OrderByDescending(offer => offer.Platform == wanted).FirstOrDefault(offer => wanted.Accepts(offer.Platform)).Digest
            ?? throw Lacks(name, wanted, offers.Select(offer => offer.Platform));
    }

    /// <summary>What the index has, by platform.</summary>
    public static IReadOnlyList<(Platform Platform, string Digest)> Offers(JsonObject index) =>
    [
        .. (index["manifests"] as JsonArray ?? []).OfType<JsonObject>()
            .Where(entry => entry["platform"] is JsonObject && Sha256Digest.IsValid(entry.Text("digest")))
            .Select(entry => (Platform: PlatformNode.Read(entry["platform"]!.AsObject()), Digest: entry.Text("digest")!))
            // Attestations (SBOM, provenance) are listed as a platform that does not exist.
            .Where(offer => offer.Platform.Os != "unknown"),
    ];

    private static JsonObject Entry(BuiltImage image)
    {
        var entry = ManifestDocument.ToJson(new Descriptor(image.MediaType, image.Digest, image.Manifest.Length));
        entry["platform"] = PlatformNode.Write(image.Platform);
        return entry;
    }

    private static ImageException Lacks(ImageName name, Platform wanted, IEnumerable<Platform> offered) =>
        new(ImageFailure.PlatformNotInBase, $"The base image {name} is not for {wanted}; it is for {Listed(offered)}.")
        {
            Registry = name.Registry,
            Repository = name.Repository,
        };

    private static string Listed(IEnumerable<Platform> platforms)
    {
        var names = platforms.Select(platform => platform.ToString()).Distinct().ToList();
        return names.Count == 0 ? "no platform at all" : string.Join(", ", names);
    }
}
