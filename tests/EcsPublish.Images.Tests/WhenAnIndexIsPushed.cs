using System.Text.Json.Nodes;
using EcsPublish.Images.Configuration;
using EcsPublish.Images.Tests.Support;

namespace EcsPublish.Images.Tests;

[TestClass]
public sealed class WhenAnIndexIsPushed
{
    private static readonly Platform Amd64 = Platform.FromRuntimeIdentifier("linux-x64");
    private static readonly Platform Arm64 = Platform.FromRuntimeIdentifier("linux-arm64");

    [TestMethod]
    public async Task Each_image_is_there_by_its_digest_and_the_tags_are_the_indexs()
    {
        await using var stage = await Stage.SetAsync();
        var index = await BuildAsync(stage);

        var report = await stage.PushAsync(index, tags: ["v1"]);

        var repository = stage.Registry["app"];
        Assert.AreEqual(index.Digest, report.Digest);
        Assert.AreEqual(MediaTypes.OciIndex, repository.Manifests["v1"].MediaType);
        foreach (var image in index.Images)
            CollectionAssert.AreEqual(image.Manifest, repository.Manifests[image.Digest].Content, image.Platform.ToString());
        string[] tags = [.. repository.Manifests.Keys.Where(name => !name.StartsWith("sha256:", StringComparison.Ordinal))];
        CollectionAssert.AreEquivalent(new[] { index.ContentTag, "v1" }, tags);
    }

    [TestMethod]
    public async Task Each_entry_names_its_platform()
    {
        await using var stage = await Stage.SetAsync();

        var manifest = JsonNode.Parse((await BuildAsync(stage)).Manifest)!;

        var platforms = manifest["manifests"]!.AsArray().Select(entry => entry!["platform"]!.ToJsonString());
        Assert.AreSequenceEqual(
            ["""{"architecture":"amd64","os":"linux"}""", """{"architecture":"arm64","os":"linux","variant":"v8"}"""], platforms);
    }

    [TestMethod]
    public async Task A_second_push_asks_once_for_each_tag_and_sends_nothing()
    {
        await using var stage = await Stage.SetAsync();
        var index = await BuildAsync(stage);
        await stage.PushAsync(index, tags: ["v1"]);
        stage.Registry.Forget();

        var report = await stage.PushAsync(index, tags: ["v1"]);

        Assert.AreEqual(0, report.PushedBlobs);
        string[] expected = [$"GET /v2/app/manifests/{index.ContentTag}", "HEAD /v2/app/manifests/v1"];
        CollectionAssert.AreEquivalent(expected, stage.Registry.Lines.ToArray());
    }

    [TestMethod]
    public async Task The_order_of_the_images_changes_nothing()
    {
        await using var stage = await Stage.SetAsync();
        var index = await BuildAsync(stage);

        Assert.AreEqual(index.Digest, BuiltIndex.Of(index.Images.Reverse()).Digest);
    }

    [TestMethod]
    public async Task What_another_compressor_made_of_the_same_content_is_taken()
    {
        await using var stage = await Stage.SetAsync();
        var index = await BuildAsync(stage);
        var other = BuiltIndex.Of(index.Images.Select(Recompressed));
        await stage.PushAsync(other);

        var report = await stage.PushAsync(index);

        Assert.AreNotEqual(index.Digest, other.Digest);
        Assert.AreEqual(other.Digest, report.Digest);
        Assert.AreEqual(0, report.PushedBlobs);
    }

    [TestMethod]
    public async Task Another_image_under_the_content_tag_is_not_taken()
    {
        await using var stage = await Stage.SetAsync();
        var index = await BuildAsync(stage);
        await stage.PushAsync(index.Images[0], tags: [index.ContentTag]);

        var report = await stage.PushAsync(index);

        Assert.AreEqual(index.Digest, report.Digest);
        Assert.AreEqual(MediaTypes.OciIndex, stage.Registry["app"].Manifests[index.ContentTag].MediaType);
    }

    [TestMethod]
    public async Task Two_images_for_one_platform_make_none()
    {
        await using var stage = await Stage.SetAsync();
        var image = await stage.BuildAsync();

        var failure = Assert.ThrowsExactly<ImageException>(() => BuiltIndex.Of([image, image]));

        Assert.AreEqual("Two images of one index are for linux/amd64.", failure.Message);
    }

    private static async Task<BuiltIndex> BuildAsync(Stage stage) =>
        BuiltIndex.Of([await stage.BuildAsync(new EmptyBaseImage(Amd64)), await stage.BuildAsync(new EmptyBaseImage(Arm64), Arm64)]);

    // The layers in another order stand for other compressed bytes: the configuration, which names the content, stays.
    private static BuiltImage Recompressed(BuiltImage image)
    {
        var layers = image.Blobs.SkipLast(1).Reverse().ToList();
        var manifest = Document.Encode(ManifestDocument.Create(ImageFormat.Oci, image.Blobs[^1].Descriptor, layers.Select(layer => layer.Descriptor)));
        return new BuiltImage
        {
            Manifest = manifest,
            MediaType = image.MediaType,
            Digest = Sha256Digest.Of(manifest),
            Config = image.Config,
            ContentTag = image.ContentTag,
            Configuration = image.Configuration,
            Blobs = [.. layers, image.Blobs[^1]],
            Platform = image.Platform,
        };
    }
}
