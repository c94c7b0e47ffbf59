using System.Collections.Frozen;
using EcsPublish.Images.Configuration;
using EcsPublish.Images.Layers;

namespace EcsPublish.Images;

/// <summary>
/// Builds images whose digest depends on content alone: equal published bytes, description and base give an equal image in any folder,
/// at any time. Nothing is downloaded; the base's layers stay where they are.
/// </summary>
/// <param name="cacheFolder">Keeps compressed layers for the next build, for example below <c>obj/</c>; created when missing.</param>
public sealed class ImageBuilder(string cacheFolder)
{
    private static readonly FrozenSet<string> CompiledExtensions = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, ".dll", ".pdb", ".exe");

    private readonly LayerCache _cache = new(cacheFolder);

    /// <summary>Builds one image for one platform.</summary>
    /// <exception cref="ImageException">The publish folder, the description or the base cannot make an image.</exception>
    public async Task<BuiltImage> BuildAsync(ImageDescription image, IBaseImage baseImage, CancellationToken cancellation)
    {
        var platform = PlatformNode.Read(baseImage.Config);
        if (!image.Platform.Accepts(platform))
            throw WrongPlatform(image.Platform, platform);

        var configuration = new ImageConfiguration(image, baseImage.Config, baseImage.Digest);
        var layers = await Task.WhenAll(LayersOf(image).Select(layer => _cache.GetAsync(layer, cancellation)));
        return new ImageAssembly(image.Format ?? baseImage.Format, baseImage, layers).Assemble(configuration, platform);
    }

    // By rate of change: packages stay for weeks, what no compiler makes (the app host, settings, wwwroot) for days, and the assemblies change with
    // every publish.
    private static IEnumerable<LayerSource> LayersOf(ImageDescription image)
    {
        var root = new WorkingDirectory(image.WorkingDirectory).ForLayer;
        var owner = FileOwner.Of(image.User);
        var published = new PublishFolder(image.PublishFolder, image.AppHostFile).Read();
        var own = published.Where(file => !image.PackageFiles.ContainsKey(file.Path)).ToLookup(file => CompiledExtensions.Contains(Path.GetExtension(file.Path)));
        (string Name, IReadOnlyList<PublishedFile> Files)[] layers =
        [
            .. PackageLayers.Of(published.Where(file => image.PackageFiles.ContainsKey(file.Path)), file => image.PackageFiles[file.Path]),
            ("content", [.. own[false]]),
            ("app", [.. own[true]]),
        ];
        return layers.Where(layer => layer.Files.Count > 0).Select(layer => new LayerSource(layer.Name, root, owner, layer.Files));
    }

    private static ImageException WrongPlatform(Platform wanted, Platform found) =>
        new(ImageFailure.PlatformNotInBase, $"The base image is for {found}, the application for {wanted}.");
}
