using System.Security.Cryptography;
using System.Text;

namespace EcsPublish.Images.Layers;

/// <summary>
/// Which packages share a layer. A package with another version should not make the others travel again, and layers are compressed and sent side
/// by side; but each layer costs requests. So a large package has a layer of its own, and the small ones share a few. Where a package belongs depends
/// on itself alone, not on its neighbours, or else one that comes would move the others.
/// </summary>
internal static class PackageLayers
{
    private const long LargePackage = 4 * 1024 * 1024;
    private const long WorthSharing = 2 * 1024 * 1024;
    private const int MostOwnLayers = 12;
    private const int SharedLayers = 4;

    /// <summary>Shares files out.</summary>
    /// <param name="files">Files of packages.</param>
    /// <param name="packageOf">The id of a file's package.</param>
    /// <returns>The layers' names and files, in their order: those of a single package by its id, then the shared ones.</returns>
    public static IEnumerable<(string Name, IReadOnlyList<PublishedFile> Files)> Of(IEnumerable<PublishedFile> files, Func<PublishedFile, string> packageOf)
    {
        var packages = files.GroupBy(packageOf, (id, own) => (Id: id.ToLowerInvariant(), Files: own.ToList())).OrderBy(package => package.Id, StringComparer.Ordinal).ToList();
        var large = packages.Where(package => SizeOf(package.Files) >= LargePackage)
            .OrderByDescending(package => SizeOf(package.Files)).Take(MostOwnLayers).Select(package => package.Id).ToHashSet();
        var small = packages.Where(package => !large.Contains(package.Id)).ToList();
        var isWorthSharing = small.Sum(package => SizeOf(package.Files)) >= WorthSharing;
        var shared = small.GroupBy(package => isWorthSharing ? SharedLayerOf(package.Id) : 0).OrderBy(layer => layer.Key);
        return
        [
            .. packages.Where(package => large.Contains(package.Id)).Select(package => ($"package {package.Id}", Sorted(package.Files))),
            .. shared.Select(layer => (layer.Key == 0 ? "packages" : $"packages {layer.Key}", Sorted(layer.SelectMany(package => package.Files)))),
        ];
    }

    private static int SharedLayerOf(string id) => 1 + (SHA256.HashData(Encoding.UTF8.GetBytes(id))[0] % SharedLayers);

    private static long SizeOf(IEnumerable<PublishedFile> files) => files.Sum(file => file.Size);

    private static IReadOnlyList<PublishedFile> Sorted(IEnumerable<PublishedFile> files) => [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
}
