using System.Collections.Concurrent;
using EcsPublish.Images.Tests.Support;

namespace EcsPublish.Images.Tests;

[TestClass]
public sealed class WhenAnImageIsPushed
{
    [TestMethod]
    public async Task All_its_parts_are_there_afterwards()
    {
        await using var stage = await Stage.SetAsync();
        var image = await stage.BuildAsync();

        var report = await stage.PushAsync(image, tags: ["v1"]);

        CollectionAssert.AreEqual(new[] { image.ContentTag, "v1" }, report.Tags.ToArray());
        Assert.AreEqual(3, report.PushedBlobs);
        Assert.AreEqual(image.Blobs.Sum(blob => blob.Descriptor.Size), report.PushedBytes);
        CollectionAssert.AreEqual(image.Manifest, stage.Registry["app"].Manifests["v1"].Content);
        foreach (var blob in image.Blobs)
            Assert.IsTrue(stage.Registry["app"].Blobs.ContainsKey(blob.Descriptor.Digest), blob.Name);
    }

    [TestMethod]
    public async Task A_second_push_asks_once_for_each_tag_and_sends_nothing()
    {
        await using var stage = await Stage.SetAsync();
        var image = await stage.BuildAsync();
        await stage.PushAsync(image, tags: ["v1"]);
        stage.Registry.Forget();

        var report = await stage.PushAsync(image, tags: ["v1"]);

        Assert.AreEqual(0, report.PushedBlobs);
        string[] expected = [$"GET /v2/app/manifests/{image.ContentTag}", "HEAD /v2/app/manifests/v1"];
        CollectionAssert.AreEquivalent(expected, stage.Registry.Lines.ToArray());
    }

    [TestMethod]
    public async Task Progress_names_each_part_that_travels()
    {
        await using var stage = await Stage.SetAsync();
        var image = await stage.BuildAsync();
        var lines = new ConcurrentQueue<string>();

        await new ImagePusher(lines.Enqueue).PushAsync(image, stage.Client(), "app", [], CancellationToken.None);

        CollectionAssert.AreEquivalent(
            image.Blobs.Select(blob => $"pushing {blob.Name}, {blob.Descriptor.Size} B").ToArray(), lines.ToArray());
    }

    [TestMethod]
    public async Task The_connection_can_be_opened_ahead_of_need()
    {
        await using var stage = await Stage.SetAsync();
        var client = stage.Client();

        Assert.IsTrue(await client.WarmUpAsync(1, CancellationToken.None));

        await stage.Registry.DisposeAsync();
        Assert.IsFalse(await client.WarmUpAsync(1, CancellationToken.None));
    }
}
