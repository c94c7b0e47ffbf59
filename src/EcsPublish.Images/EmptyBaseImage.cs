using System.Text.Json.Nodes;
using EcsPublish.Images.Configuration;

namespace EcsPublish.Images;

/// <summary>No base at all: the image holds only the publish output, on top of an assumed environment.</summary>
/// <param name="platform">The platform to declare.</param>
/// <param name="environment">Variables that the real base would set, for example <c>ASPNETCORE_HTTP_PORTS=8080</c>.</param>
public sealed class EmptyBaseImage(Platform platform, IReadOnlyDictionary<string, string>? environment = null) : IBaseImage
{
    /// <inheritdoc/>
    public IReadOnlyList<Descriptor> Layers => [];

    /// <inheritdoc/>
    public JsonObject Config { get; } = Describe(platform, environment ?? new Dictionary<string, string>());

    /// <inheritdoc/>
    public ImageFormat Format => ImageFormat.Oci;

    /// <inheritdoc/>
    public string? Digest => null;

    /// <inheritdoc/>
    public string? Registry => null;

    /// <inheritdoc/>
    public string? Repository => null;

    /// <inheritdoc/>
    public Task<Stream> OpenBlobAsync(Descriptor layer, CancellationToken cancellation) =>
        throw new InvalidOperationException("An empty base image has no layers to open.");

    private static JsonObject Describe(Platform platform, IReadOnlyDictionary<string, string> environment)
    {
        var config = PlatformNode.Write(platform);
        config["config"] = new JsonObject { ["Env"] = new EnvironmentList(null, environment).ToJson() };
        config["rootfs"] = new JsonObject { ["type"] = "layers", ["diff_ids"] = new JsonArray() };
        config["history"] = new JsonArray();
        return config;
    }
}
