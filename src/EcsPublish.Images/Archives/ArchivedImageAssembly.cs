using System.Globalization;
using System.Text.Json.Nodes;
using EcsPublish.Images.Configuration;
using EcsPublish.Images.Layers;

namespace EcsPublish.Images.Archives;

/// <summary>Makes an image that can be pushed of one in an archive: as it is where a registry takes it so, else with compressed layers.</summary>
internal sealed class ArchivedImageAssembly(ArchiveFile archive, ArchivedImage image, LayerCache cache)
{
    /// <summary>Puts it together.</summary>
    public async Task<BuiltImage> AssembleAsync(Platform wanted, CancellationToken cancellation)
    {
        var configuration = ArchiveFile.ParseJson("configuration", image.Config) as JsonObject
            ?? throw new InvalidDataException("Its configuration is no JSON object.");
        var platform = PlatformNode.Read(configuration);
        if (!wanted.Accepts(platform))
            throw new InvalidDataException($"Its image is for {platform}, not for {wanted}.");

        var layers = await LayersAsync(DiffIds(configuration), cancellation);
        var config = new ImageBlob("configuration", new Descriptor(MediaTypes.Config(image.Format), Sha256Digest.Of(image.Config), image.Config.Length), OpenConfig);
        var manifest = Manifest(config.Descriptor, layers);
        return new BuiltImage
        {
            Manifest = manifest,
            MediaType = MediaTypes.Manifest(image.Format),
            Digest = Sha256Digest.Of(manifest),
            Config = image.Config,
            ContentTag = ContentTag.Of(MediaTypes.Manifest(image.Format), config.Descriptor.Digest),
            Configuration = configuration,
            Blobs = [.. layers, config],
            Platform = platform,
        };
    }

    // What is compressed already stays to the byte, and so does the manifest, with the engine's own digest.
    private byte[] Manifest(Descriptor config, IReadOnlyList<ImageBlob> layers) =>
        image.Manifest is { } manifest && layers.Select(layer => layer.Descriptor).SequenceEqual(image.Layers.Select(layer => layer.Descriptor))
            ? manifest
            : Document.Encode(ManifestDocument.Create(image.Format, config, layers.Select(layer => layer.Descriptor)));

    private async Task<ImageBlob[]> LayersAsync(string[] diffIds, CancellationToken cancellation)
    {
        if (diffIds.Length != image.Layers.Count)
            throw new InvalidDataException($"It has {image.Layers.Count} layers, but its configuration names {diffIds.Length}.");

        return await Task.WhenAll(image.Layers.Select((layer, index) => LayerAsync(layer, index, diffIds[index], cancellation)));
    }

    private async Task<ImageBlob> LayerAsync(ArchivedLayer layer, int index, string diffId, CancellationToken cancellation)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"layer {index + 1}");
        if (layer.Descriptor is { } descriptor && descriptor.MediaType is not (MediaTypes.OciLayer or MediaTypes.DockerLayer))
            return new ImageBlob(name, descriptor, _ => Task.FromResult(archive.OpenEntry(layer.File)));

        var plain = new PlainLayer(archive, layer.File, diffId);
        var key = string.Create(CultureInfo.InvariantCulture, $"engine{index + 1}");
        var built = await cache.GetAsync(key, diffId["sha256:".Length..], file => plain.CompressAsync(key, file, cancellation), cancellation);
        return new ImageBlob(name, new Descriptor(MediaTypes.GzipLayer(image.Format), built.Digest, built.Size), _ => Task.FromResult<Stream>(built.Open()));
    }

    private static string[] DiffIds(JsonObject configuration)
    {
        string[] diffIds = [.. (configuration["rootfs"]?["diff_ids"] as JsonArray ?? []).Select(id => id?.GetValue<string>() ?? "")];
        return Array.TrueForAll(diffIds, Sha256Digest.IsValid) ? diffIds : throw new InvalidDataException("Its configuration names a layer that is no digest.");
    }

    private Task<Stream> OpenConfig(CancellationToken cancellation) => Task.FromResult<Stream>(new MemoryStream(image.Config, writable: false));
}
