using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using EcsPublish.Images.Layers;

namespace EcsPublish.Images.Configuration;

/// <summary>Puts base, added layers and configuration together to an image of one family of media types.</summary>
internal sealed class ImageAssembly(ImageFormat format, IBaseImage baseImage, IReadOnlyList<BuiltLayer> added)
{
    // These documents never stand inside HTML: the plus sign of "+json" needs no escape.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes configuration and manifest.</summary>
    public BuiltImage Assemble(ImageConfiguration configuration, Platform platform)
    {
        var document = configuration.Build(added);
        var config = Encode(document);
        var configBlob = ConfigBlob(config);
        ImageBlob[] layers = [.. baseImage.Layers.Select(TakeOver), .. added.Select(Add)];
        var manifest = Encode(ManifestDocument.Create(format, configBlob.Descriptor, layers.Select(layer => layer.Descriptor)));
        return new BuiltImage
        {
            Manifest = manifest,
            MediaType = MediaTypes.Manifest(format),
            Digest = Sha256Digest.Of(manifest),
            Config = config,
            ContentTag = ContentTag(configBlob.Descriptor.Digest),
            Configuration = document,
            Blobs = [.. layers, configBlob],
            Platform = platform,
        };
    }

    private ImageBlob ConfigBlob(byte[] config) => new(
        "configuration",
        new Descriptor(MediaTypes.Config(format), Sha256Digest.Of(config), config.Length),
        _ => Task.FromResult<Stream>(new MemoryStream(config, writable: false)));

    private ImageBlob TakeOver(Descriptor layer, int index) => new(
        string.Create(CultureInfo.InvariantCulture, $"base layer {index + 1}"),
        layer with { MediaType = MediaTypes.Layer(layer.MediaType, format) },
        cancellation => baseImage.OpenBlobAsync(layer, cancellation))
    {
        OriginRegistry = baseImage.Registry,
        OriginRepository = baseImage.Repository,
    };

    private ImageBlob Add(BuiltLayer layer) => new(
        $"layer {layer.Name}",
        new Descriptor(MediaTypes.GzipLayer(format), layer.Digest, layer.Size),
        _ => Task.FromResult<Stream>(layer.Open()));

    // The configuration names every diff id, and a diff id covers names, modes and bytes of its layer.
    private string ContentTag(string configDigest)
    {
        var content = string.Join('\n', MediaTypes.Manifest(format), configDigest, baseImage.Digest);
        return "c-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, 8));
    }

    private static byte[] Encode(JsonObject document) => Encoding.UTF8.GetBytes(document.ToJsonString(Plain));
}
