using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using EcsPublish.Images.Configuration;
using EcsPublish.Images.Tests.Support;

namespace EcsPublish.Images.Tests;

[TestClass]
public sealed class WhenAnImageHasABase
{
    [TestMethod]
    public async Task Projects_that_share_a_base_send_it_to_a_registry_once()
    {
        await using var stage = await Stage.SetAsync();
        await using var destination = await TestRegistry.StartAsync();
        new TestBase().AddTo(stage.Registry["base"], "1");
        var options = new RegistryOptions { Places = new BlobPlaces() };
        var image = await stage.BuildAsync(await stage.PullAsync("base:1", stage.Client()));

        await new ImagePusher().PushAsync(image, stage.Client(registry: destination, options: options), "first", [], CancellationToken.None);
        var second = await new ImagePusher().PushAsync(image, stage.Client(registry: destination, options: options), "second", [], CancellationToken.None);

        Assert.AreEqual(0, second.PushedBlobs);
        Assert.Contains("from=first", string.Join('\n', destination.Lines));
    }

    [TestMethod]
    public async Task The_base_may_be_pushed_ahead_of_the_image()
    {
        await using var stage = await Stage.SetAsync();
        await using var destination = await TestRegistry.StartAsync();
        new TestBase().AddTo(stage.Registry["base"], "1");
        var client = stage.Client(registry: destination);
        var baseImage = await stage.PullAsync("base:1", stage.Client());

        var (blobs, bytes) = await new ImagePusher().PushBaseAsync(baseImage, client, "app", CancellationToken.None);
        var report = await stage.PushAsync(await stage.BuildAsync(baseImage), client);

        Assert.AreEqual(baseImage.Layers.Count, blobs);
        Assert.AreEqual(baseImage.Layers.Sum(layer => layer.Size), bytes);
        Assert.AreEqual(blobs, report.SkippedBlobs);
        Assert.AreEqual(3, report.PushedBlobs);
    }

    [TestMethod]
    [DataRow(ImageFormat.Docker, null, ImageFormat.Docker)]
    [DataRow(ImageFormat.Oci, null, ImageFormat.Oci)]
    [DataRow(ImageFormat.Docker, ImageFormat.Oci, ImageFormat.Oci)]
    [DataRow(ImageFormat.Oci, ImageFormat.Docker, ImageFormat.Docker)]
    public async Task The_manifest_is_of_one_family(ImageFormat ofBase, ImageFormat? asked, ImageFormat expected)
    {
        await using var stage = await Stage.SetAsync();
        new TestBase { Format = ofBase }.AddTo(stage.Registry["base"], "1");
        var baseImage = await stage.PullAsync("base:1", stage.Client());

        var description = stage.Description with { Format = asked };

        var image = await new ImageBuilder(stage.Cache.FullPath).BuildAsync(description, baseImage, CancellationToken.None);

        var manifest = JsonNode.Parse(image.Manifest)!;
        Assert.AreEqual(MediaTypes.Manifest(expected), image.MediaType);
        Assert.AreEqual(MediaTypes.Manifest(expected), (string?)manifest["mediaType"]);
        Assert.AreEqual(MediaTypes.Config(expected), (string?)manifest["config"]!["mediaType"]);
        foreach (var layer in manifest["layers"]!.AsArray())
            Assert.AreEqual(MediaTypes.GzipLayer(expected), (string?)layer!["mediaType"]);
    }

    [TestMethod]
    public async Task Its_layers_come_first_and_its_settings_count()
    {
        await using var stage = await Stage.SetAsync();
        new TestBase().AddTo(stage.Registry["base"], "1");

        var image = await stage.BuildAsync(await stage.PullAsync("base:1", stage.Client()));

        CollectionAssert.AreEqual(
            new[] { "base layer 1", "layer packages", "layer app", "configuration" }, image.Blobs.Select(blob => blob.Name).ToArray());
        Assert.AreEqual("1654", (string?)image.Configuration["config"]!["User"]);
        Assert.AreEqual("""{"8080/tcp":{}}""", image.Configuration["config"]!["ExposedPorts"]!.ToJsonString());
        Assert.AreEqual("""["dotnet","/app/app.dll"]""", image.Configuration["config"]!["Entrypoint"]!.ToJsonString());
    }

    [TestMethod]
    public async Task Layers_of_the_same_registry_are_mounted()
    {
        await using var stage = await Stage.SetAsync();
        new TestBase().AddTo(stage.Registry["base"], "1");
        var client = stage.Client();
        var image = await stage.BuildAsync(await stage.PullAsync("base:1", client));

        var lines = new ConcurrentQueue<string>();
        var report = await new ImagePusher(lines.Enqueue).PushAsync(image, client, "app", [], CancellationToken.None);

        Assert.AreEqual((3, 1), (report.PushedBlobs, report.SkippedBlobs));
        Assert.IsFalse(lines.Any(line => line.Contains("base layer", StringComparison.Ordinal)), "nothing of the base travels");
        Assert.IsTrue(stage.Registry["app"].Blobs.ContainsKey(Sha256Digest.Of(TestBase.Layer)));
        Assert.IsFalse(stage.Registry.Lines.Contains("GET /v2/base/blobs/" + Sha256Digest.Of(TestBase.Layer)));
    }

    [TestMethod]
    public async Task Layers_of_another_registry_are_streamed()
    {
        await using var stage = await Stage.SetAsync();
        await using var other = await TestRegistry.StartAsync();
        new TestBase().AddTo(other["base"], "1");
        var image = await stage.BuildAsync(await stage.PullAsync("base:1", stage.Client(registry: other)));

        var report = await stage.PushAsync(image);

        Assert.AreEqual(4, report.PushedBlobs);
        CollectionAssert.AreEqual(TestBase.Layer, stage.Registry["app"].Blobs[Sha256Digest.Of(TestBase.Layer)]);
        Assert.IsFalse(stage.Registry.Lines.Any(line => line.Contains("mount=", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task A_base_registry_that_breaks_off_is_asked_again()
    {
        await using var stage = await Stage.SetAsync();
        await using var other = await TestRegistry.StartAsync();
        new TestBase().AddTo(other["base"], "1");
        var image = await stage.BuildAsync(await stage.PullAsync("base:1", stage.Client(registry: other)));
        var layer = "GET /v2/base/blobs/" + Sha256Digest.Of(TestBase.Layer);
        other.Inject(Fault.CutBody(layer, TestBase.Layer.Length), Fault.Cut(layer), Fault.Status(layer, 500));

        await stage.PushAsync(image);

        CollectionAssert.AreEqual(TestBase.Layer, stage.Registry["app"].Blobs[Sha256Digest.Of(TestBase.Layer)]);
    }

    [TestMethod]
    public async Task A_base_registry_that_is_gone_is_named_after_six_tries()
    {
        await using var stage = await Stage.SetAsync();
        await using var other = await TestRegistry.StartAsync();
        new TestBase().AddTo(other["base"], "1");
        var image = await stage.BuildAsync(await stage.PullAsync("base:1", stage.Client(registry: other)));
        var layer = "GET /v2/base/blobs/" + Sha256Digest.Of(TestBase.Layer);
        other.Inject(Fault.Status(layer, 500, times: 99));

        var failure = await Assert.ThrowsExactlyAsync<ImageException>(() => stage.PushAsync(image));

        Assert.AreEqual((ImageFailure.ServerError, other.Name), (failure.Failure, failure.Registry));
        Assert.AreEqual(6, other.Lines.Count(line => line.StartsWith(layer, StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task A_tampered_layer_never_arrives()
    {
        await using var stage = await Stage.SetAsync();
        await using var other = await TestRegistry.StartAsync();
        new TestBase().AddTo(other["base"], "1");
        var image = await stage.BuildAsync(await stage.PullAsync("base:1", stage.Client(registry: other)));
        other["base"].Blobs[Sha256Digest.Of(TestBase.Layer)] = [.. TestBase.Layer.Select(value => (byte)(value ^ 1))];

        var failure = await Assert.ThrowsExactlyAsync<ImageException>(() => stage.PushAsync(image));

        Assert.AreEqual((ImageFailure.DigestMismatch, other.Name), (failure.Failure, failure.Registry));
        Assert.IsFalse(stage.Registry["app"].Blobs.ContainsKey(Sha256Digest.Of(TestBase.Layer)));
    }
}
