using EcsPublish.Images.Layers;

namespace EcsPublish.Images.Tests;

[TestClass]
public sealed class WhenThereAreManyPackages
{
    private const int Megabyte = 1024 * 1024;

    [TestMethod]
    public void A_large_one_has_a_layer_of_its_own() =>
        Assert.AreSequenceEqual(["package large", "packages"], Layers(("Large", 5 * Megabyte), ("Small", 1000)).Keys);

    [TestMethod]
    public void Small_ones_that_are_little_together_share_one_layer() =>
        Assert.AreSequenceEqual(["packages"], Layers([.. Enumerable.Range(1, 20).Select(number => ($"P{number}", 1000))]).Keys);

    [TestMethod]
    public void Small_ones_that_are_much_together_share_a_few_layers()
    {
        var layers = Layers([.. Enumerable.Range(1, 40).Select(number => ($"P{number}", Megabyte / 2))]);

        Assert.AreSequenceEqual(["packages 1", "packages 2", "packages 3", "packages 4"], layers.Keys);
    }

    [TestMethod]
    public void A_package_that_comes_moves_no_other_one()
    {
        (string, int)[] packages = [.. Enumerable.Range(1, 40).Select(number => ($"P{number}", Megabyte / 2))];

        var before = Layers(packages);
        var after = Layers([.. packages, ("New", 1000)]);

        foreach (var (id, _) in packages)
            Assert.AreEqual(LayerOf(before, id), LayerOf(after, id));
    }

    [TestMethod]
    public void There_are_never_more_layers_than_registries_and_engines_take() =>
        Assert.HasCount(16, Layers([.. Enumerable.Range(1, 60).Select(number => ($"P{number}", 5 * Megabyte))]));

    [TestMethod]
    public void The_order_in_which_files_come_does_not_matter()
    {
        (string, int)[] packages = [.. Enumerable.Range(1, 40).Select(number => ($"P{number}", number * Megabyte / 5))];

        var one = Layers(packages);
        var other = Layers([.. packages.Reverse()]);

        Assert.AreSequenceEqual(one.Keys, other.Keys);
        foreach (var (name, files) in one)
            Assert.AreSequenceEqual(files, other[name]);
    }

    private static string LayerOf(Dictionary<string, IReadOnlyList<PublishedFile>> layers, string id) =>
        layers.Single(layer => layer.Value.Any(file => file.Path == $"{id}.dll")).Key;

    private static Dictionary<string, IReadOnlyList<PublishedFile>> Layers(params (string Id, int Size)[] packages) => PackageLayers
        .Of(packages.Select(package => new PublishedFile($"{package.Id}.dll", "", package.Size, IsExecutable: false)), file => file.Path[..^4])
        .ToDictionary(layer => layer.Name, layer => layer.Files);
}
