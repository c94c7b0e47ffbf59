using System.Text.Json.Nodes;
using EcsPublish.Local.Registry;
using EcsPublish.Local.Runtime.Unpacking;

namespace EcsPublish.Local.Tests.Runtime;

[TestClass]
public sealed class WhenAnImageIsUnpacked : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    public async Task Tasks_that_ask_at_once_get_the_same_folder()
    {
        var image = Image(new TestLayer().File("app/a", "x"));
        var images = new UnpackedImages(_folder.File("images"));

        var roots = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => images.GetAsync(image, CancellationToken.None))));

        Assert.HasCount(1, roots.Distinct());
        Assert.AreEqual("x", File.ReadAllText(Path.Combine(roots[0], "app/a")));
    }

    [TestMethod]
    public async Task Two_servers_that_do_so_at_once_do_not_disturb_each_other()
    {
        var image = Image(new TestLayer().File("app/a", "x"));
        var servers = Enumerable.Range(0, 4).Select(_ => new UnpackedImages(_folder.File("images")));

        var roots = await Task.WhenAll(servers.Select(server => server.GetAsync(image, CancellationToken.None)));

        Assert.HasCount(1, roots.Distinct());
        Assert.IsEmpty(Directory.GetDirectories(_folder.File("images/unfinished")));
    }

    [TestMethod]
    public async Task It_is_not_unpacked_again()
    {
        var image = Image(new TestLayer().File("app/a", "x"));
        await new UnpackedImages(_folder.File("images")).GetAsync(image, CancellationToken.None);
        File.Delete(image.Layers[0]);

        var root = await new UnpackedImages(_folder.File("images")).GetAsync(image, CancellationToken.None);

        Assert.AreEqual("x", File.ReadAllText(Path.Combine(root, "app/a")));
    }

    [TestMethod]
    public async Task A_hostile_layer_is_a_failed_pull_that_leaves_nothing()
    {
        var image = Image(new TestLayer().File("../escape", "x"));

        var error = await Assert.ThrowsExactlyAsync<ImagePullException>(
            () => new UnpackedImages(_folder.File("images")).GetAsync(image, CancellationToken.None));

        Assert.Contains("'../escape' leaves the image", error.Message);
        Assert.IsEmpty(Directory.GetDirectories(_folder.File("images/unfinished")));
    }

    private StoredImage Image(TestLayer layer) => new("sha256:abc", new JsonObject(), [layer.Save(_folder.File("layer"))]);
}
