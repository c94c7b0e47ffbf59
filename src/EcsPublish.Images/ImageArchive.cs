using EcsPublish.Images.Archives;
using EcsPublish.Images.Layers;

namespace EcsPublish.Images;

/// <summary>
/// Reads the archive that a container engine has built: an OCI layout or the older form of <c>docker save</c>. Layers are read from where
/// they lie in the archive, which must stay there until the image is pushed.
/// </summary>
/// <param name="cacheFolder">Keeps layers that had to be compressed; created when missing.</param>
public sealed class ImageArchive(string cacheFolder)
{
    private readonly LayerCache _cache = new(cacheFolder);

    /// <summary>The image of one platform.</summary>
    /// <param name="file">The tar.</param>
    /// <param name="platform">What it has to be for.</param>
    /// <param name="cancellation">Ends the compression of layers.</param>
    /// <exception cref="ImageException">The archive is damaged, or holds no such image.</exception>
    public async Task<BuiltImage> ReadAsync(string file, Platform platform, CancellationToken cancellation)
    {
        try
        {
            var archive = ArchiveFile.Open(file);
            var image = archive.SizeOf(OciLayout.IndexFile) is null ? new DockerLayout(archive).Find() : new OciLayout(archive, platform).Find();
            return await new ArchivedImageAssembly(archive, image, _cache).AssembleAsync(platform, cancellation);
        }
        catch (Exception unusable) when (unusable is InvalidDataException or InvalidOperationException or ArgumentException or FormatException or IOException or UnauthorizedAccessException)
        {
            throw new ImageException(ImageFailure.InvalidArchive, $"The image's archive cannot be used: {unusable.Message}", unusable);
        }
    }
}
