using System.Globalization;
using EcsPublish.Images.Layers;

namespace EcsPublish.Images.Configuration;

/// <summary>Puts base, added layers and configuration together to an image of one family of media types.</summary>
internal sealed class ImageAssembly(ImageFormat format, IBaseImage baseImage, IReadOnlyList<BuiltLayer> added)
{
    /// <summary>Writes configuration and manifest.</summary>
    public BuiltImage Assemble(ImageConfiguration configuration, Platform platform)
    {
        var document = configuration.Build(added);
        var config = Document.Encode(document);
        var configBlob = ConfigBlob(config);
        ImageBlob[] layers = [.. LayersOf(baseImage, format), .. added.Select(Add)];
        var manifest = Document.Encode(ManifestDocument.Create(format, configBlob.Descriptor, layers.Select(layer => layer.Descriptor)));
        return new BuiltImage
        {
            Manifest = manifest,
            MediaType = MediaTypes.Manifest(format),
            Digest = Sha256Digest.Of(manifest),
            Config = config,
            // The configuration names every diff id, and a diff id covers names, modes and bytes of its layer.
            ContentTag = ContentTag.Of(MediaTypes.Manifest(format), configBlob.Descriptor.Digest, baseImage.Digest),
            Configuration = document,
            Blobs = [.. layers, configBlob],
            Platform = platform,
        };
    }

    /// <summary>The layers that an image takes over from its base.</summary>
    public static IEnumerable<ImageBlob> LayersOf(IBaseImage baseImage, ImageFormat format) => baseImage.Layers.Select((layer, index) => new ImageBlob(
        string.Create(CultureInfo.InvariantCulture, $"base layer {index + 1}"),
        layer with { MediaType = MediaTypes.Layer(layer.MediaType, format) },
        cancellation => baseImage.OpenBlobAsync(layer, cancellation))
    {
        OriginRegistry = baseImage.Registry,
        OriginRepository = baseImage.Repository,
    });

    private ImageBlob ConfigBlob(byte[] config) => new(
        "configuration",
        new Descriptor(MediaTypes.Config(format), Sha256Digest.Of(config), config.Length),
        _ => Task.FromResult<Stream>(new MemoryStream(config, writable: false)))
    {
        // It names every layer.
        IsChanged = added.Any(layer => layer.IsChanged),
    };


    private ImageBlob Add(BuiltLayer layer) => new(
        $"layer {layer.Name}",
        new Descriptor(MediaTypes.GzipLayer(format), layer.Digest, layer.Size),
        _ => Task.FromResult<Stream>(layer.Open()))
    {
        IsChanged = layer.IsChanged,
    };
}
