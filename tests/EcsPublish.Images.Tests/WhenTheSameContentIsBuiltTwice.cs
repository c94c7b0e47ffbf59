using EcsPublish.Images.Tests.Support;

namespace EcsPublish.Images.Tests;

[TestClass]
public sealed class WhenTheSameContentIsBuiltTwice
{
    private static readonly string[] Files = ["app.dll", "app", "wwwroot/index.html", "Zebra.txt", "a/b/c.txt"];

    [TestMethod]
    public async Task Folder_time_and_creation_order_do_not_change_the_digest()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        using var cache = new TemporaryFolder();
        Fill(first, Files, DateTime.UtcNow);
        Fill(second, Files.Reverse(), new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));

        var one = await BuildAsync(first, cache.Below("one"));
        var two = await BuildAsync(second, cache.Below("two"));

        Assert.AreEqual(one.Digest, two.Digest);
        Assert.AreEqual(one.ContentTag, two.ContentTag);
    }

    /// <summary>Fails when anything that goes into the bytes changes: then raise the writer's version and tell the changelog.</summary>
    [TestMethod]
    public async Task The_bytes_before_compression_are_those_of_the_last_release()
    {
        using var folder = new TemporaryFolder();
        using var cache = new TemporaryFolder();
        Fill(folder, Files, DateTime.UtcNow);

        var image = await BuildAsync(folder, cache.FullPath);

        Assert.AreEqual("sha256:8fff8645a405d2067908ea814cd74e69c21b621ba430c2f69463d84805bfcd00", Sha256Digest.Of(image.Config));
        Assert.AreEqual("c-8ba20eb5757264e6", image.ContentTag);
    }

    [TestMethod]
    public async Task Any_changed_byte_changes_the_content_tag()
    {
        using var folder = new TemporaryFolder();
        using var cache = new TemporaryFolder();
        Fill(folder, Files, DateTime.UtcNow);
        var before = await BuildAsync(folder, cache.FullPath);

        folder.With("app.dll", "content of app.dlL");
        var after = await BuildAsync(folder, cache.FullPath);

        Assert.AreNotEqual(before.ContentTag, after.ContentTag);
        Assert.AreNotEqual(before.Digest, after.Digest);
    }

    [TestMethod]
    public async Task Another_base_makes_another_content_tag()
    {
        await using var stage = await Stage.SetAsync();
        new TestBase().AddTo(stage.Registry["base"], "1");
        var onNothing = await stage.BuildAsync();

        var onBase = await stage.BuildAsync(await stage.PullAsync("base:1", stage.Client()));

        Assert.AreNotEqual(onNothing.ContentTag, onBase.ContentTag);
    }

    private static void Fill(TemporaryFolder folder, IEnumerable<string> files, DateTime written)
    {
        foreach (var file in files)
        {
            folder.With(file, "content of " + file);
            File.SetLastWriteTimeUtc(folder.Below(file), written);
        }
    }

    private static Task<BuiltImage> BuildAsync(TemporaryFolder folder, string cache)
    {
        var platform = new Platform("linux", "amd64");
        var description = new ImageDescription
        {
            PublishFolder = folder.FullPath,
            PackageFiles = new Dictionary<string, string> { ["Zebra.txt"] = "Zebra" },
            Platform = platform,
            AppCommand = ["/app/app"],
            AppHostFile = "app",
            Environment = new Dictionary<string, string> { ["B"] = "2", ["A"] = "1" },
            Labels = new Dictionary<string, string> { ["org.opencontainers.image.version"] = "1.0.0" },
            Ports = [new ExposedPort(9090)],
        };
        return new ImageBuilder(cache).BuildAsync(description, new EmptyBaseImage(platform), CancellationToken.None);
    }
}
