using System.Collections.Concurrent;
using EcsPublish.Local.Registry;

namespace EcsPublish.Local.Runtime.Unpacking;

/// <summary>Images as folders: each digest is unpacked once, under its own name, and never changed again.</summary>
/// <param name="folder">Where the folders lie.</param>
/// <param name="maxBytes">What one image may unpack to.</param>
internal sealed class UnpackedImages(string folder, long maxBytes = UnpackedImages.DefaultMaxBytes)
{
    private const long DefaultMaxBytes = 8L << 30;

    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _unpacking = new();

    /// <summary>Unpacks an image unless that has been done. Several tasks may ask at once; one does the work.</summary>
    /// <returns>Full path of the image's root.</returns>
    /// <exception cref="ImagePullException">The layers are damaged or hostile.</exception>
    public async Task<string> GetAsync(StoredImage image, CancellationToken cancellation)
    {
        var root = Path.Combine(folder, image.Digest.Replace(':', '-'));
        if (Directory.Exists(root))
            return root;
        var work = _unpacking.GetOrAdd(image.Digest, _ => new(() => Task.Run(() => Unpack(image, root), CancellationToken.None)));
        try
        {
            return await work.Value.WaitAsync(cancellation);
        }
        finally
        {
            if (work.Value.IsCompleted)
                _unpacking.TryRemove(image.Digest, out _);
        }
    }

    /// <summary>Removes what an earlier server was unpacking when it ended.</summary>
    public void RemoveUnfinished()
    {
        if (Directory.Exists(UnfinishedFolder))
            Directory.Delete(UnfinishedFolder, recursive: true);
    }

    private string UnfinishedFolder => Path.Combine(folder, "unfinished");

    private string Unpack(StoredImage image, string root)
    {
        var unfinished = Directory.CreateDirectory(Path.Combine(UnfinishedFolder, Guid.NewGuid().ToString("n"))).FullName;
        try
        {
            var extractor = new LayerExtractor(unfinished, new(maxBytes));
            foreach (var layer in image.Layers)
                extractor.Extract(layer, CancellationToken.None);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            Directory.Delete(unfinished, recursive: true);
            throw new ImagePullException($"failed to register layer: {e.Message}");
        }

        return Publish(unfinished, root);
    }

    /// <summary>A rename is atomic: nobody sees half an image. When another server was faster, its folder holds the same bytes.</summary>
    private static string Publish(string unfinished, string root)
    {
        try
        {
            Directory.Move(unfinished, root);
        }
        catch (IOException) when (Directory.Exists(root))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        return root;
    }
}
