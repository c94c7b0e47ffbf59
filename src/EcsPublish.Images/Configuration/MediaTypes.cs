namespace EcsPublish.Images.Configuration;

/// <summary>
/// The media types of the two families and how they map onto each other:
/// https://github.com/opencontainers/image-spec/blob/main/media-types.md
/// </summary>
internal static class MediaTypes
{
    public const string OciIndex = "application/vnd.oci.image.index.v1+json";
    public const string OciManifest = "application/vnd.oci.image.manifest.v1+json";
    public const string OciConfig = "application/vnd.oci.image.config.v1+json";
    public const string OciLayer = "application/vnd.oci.image.layer.v1.tar";
    public const string DockerList = "application/vnd.docker.distribution.manifest.list.v2+json";
    public const string DockerManifest = "application/vnd.docker.distribution.manifest.v2+json";
    public const string DockerConfig = "application/vnd.docker.container.image.v1+json";
    public const string DockerLayer = "application/vnd.docker.image.rootfs.diff.tar";

    /// <summary>What is asked for when a base is pulled.</summary>
    public static IReadOnlyList<string> Pullable { get; } = [OciIndex, DockerList, OciManifest, DockerManifest];

    public static string Manifest(ImageFormat format) => format == ImageFormat.Oci ? OciManifest : DockerManifest;

    public static string Config(ImageFormat format) => format == ImageFormat.Oci ? OciConfig : DockerConfig;

    public static string GzipLayer(ImageFormat format) => format == ImageFormat.Oci ? OciLayer + "+gzip" : DockerLayer + ".gzip";

    public static string Index(ImageFormat format) => format == ImageFormat.Oci ? OciIndex : DockerList;

    public static bool IsIndex(string mediaType) => mediaType is OciIndex or DockerList;

    /// <summary>The same kind of layer in another family.</summary>
    /// <exception cref="ImageException">The family has no such layer: Docker knows no zstd.</exception>
    public static string Layer(string mediaType, ImageFormat format) => (mediaType, format) switch
    {
        (OciLayer or DockerLayer, ImageFormat.Oci) => OciLayer,
        (OciLayer or DockerLayer, _) => DockerLayer,
        (OciLayer + "+gzip" or DockerLayer + ".gzip", _) => GzipLayer(format),
        (OciLayer + "+zstd", ImageFormat.Oci) => mediaType,
        _ => throw new ImageException(
            ImageFailure.UnsupportedBase,
            $"The base image has a layer of the media type '{mediaType}', which an image of the format {format} cannot take over."),
    };
}
