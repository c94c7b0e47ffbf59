using EcsPublish.Images.Configuration;
using EcsPublish.Images.Tests.Support;

namespace EcsPublish.Images.Tests;

[TestClass]
public sealed class WhenTheTagExists
{
    [TestMethod]
    public async Task It_is_moved()
    {
        await using var stage = await Stage.SetAsync();
        await stage.PushAsync(await stage.BuildAsync(), tags: ["latest"]);
        stage.Publish.With("app.dll", "changed");
        var changed = await stage.BuildAsync();

        var report = await stage.PushAsync(changed, tags: ["latest"]);

        Assert.AreEqual(2, report.PushedBlobs, "the app layer and the configuration");
        Assert.AreEqual(1, report.SkippedBlobs, "the package layer");
        Assert.AreEqual(changed.Digest, Sha256Digest.Of(stage.Registry["app"].Manifests["latest"].Content));
    }

    [TestMethod]
    public async Task A_new_tag_for_a_known_image_costs_one_put()
    {
        await using var stage = await Stage.SetAsync();
        var image = await stage.BuildAsync();
        await stage.PushAsync(image);
        stage.Registry.Forget();

        var report = await stage.PushAsync(image, tags: ["v2"]);

        Assert.AreEqual(0, report.PushedBlobs);
        string[] expected = [$"GET /v2/app/manifests/{image.ContentTag}", "HEAD /v2/app/manifests/v2", "PUT /v2/app/manifests/v2"];
        CollectionAssert.AreEquivalent(expected, stage.Registry.Lines.ToArray());
    }

    [TestMethod]
    public async Task An_immutable_one_that_points_elsewhere_is_an_error()
    {
        await using var stage = await Stage.SetAsync();
        stage.Registry["app"].HasImmutableTags = true;
        await stage.PushAsync(await stage.BuildAsync(), tags: ["v1"]);
        stage.Publish.With("app.dll", "changed");
        var changed = await stage.BuildAsync();

        var failure = await Assert.ThrowsExactlyAsync<ImageException>(() => stage.PushAsync(changed, tags: ["v1"]));

        Assert.AreEqual(ImageFailure.TagImmutable, failure.Failure);
        StringAssert.Contains(failure.Message, "The tag v1 of");
    }

    [TestMethod]
    public async Task An_immutable_one_that_points_at_this_image_is_fine()
    {
        await using var stage = await Stage.SetAsync();
        stage.Registry["app"].HasImmutableTags = true;
        var image = await stage.BuildAsync();
        await stage.PushAsync(image, tags: ["v1"]);

        var report = await stage.PushAsync(image, tags: ["v1"]);

        Assert.AreEqual(0, report.PushedBlobs);
    }

    [TestMethod]
    public async Task An_immutable_one_set_meanwhile_by_an_equal_push_is_fine()
    {
        await using var stage = await Stage.SetAsync();
        stage.Registry["app"].HasImmutableTags = true;
        var image = await stage.BuildAsync();
        stage.Registry.Inject(new Fault("POST", 1, context =>
        {
            stage.Registry["app"].AddManifest(image.Manifest, image.MediaType, image.ContentTag);
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        }));

        var report = await stage.PushAsync(image);

        Assert.AreEqual(image.Digest, report.Digest);
    }

    [TestMethod]
    public async Task An_image_of_equal_content_compressed_elsewhere_is_used_as_it_is()
    {
        await using var stage = await Stage.SetAsync();
        stage.Registry["app"].HasImmutableTags = true;
        var image = await stage.BuildAsync();
        var theirs = WithOtherLayerDigests(image);
        var digest = stage.Registry["app"].AddManifest(theirs, image.MediaType, image.ContentTag);

        var report = await stage.PushAsync(image, tags: ["v1"]);

        Assert.AreEqual((0, digest), (report.PushedBlobs, report.Digest));
        CollectionAssert.AreEqual(theirs, stage.Registry["app"].Manifests["v1"].Content);
    }

    [TestMethod]
    public async Task A_content_tag_on_an_image_of_other_content_is_not_trusted()
    {
        await using var stage = await Stage.SetAsync();
        var image = await stage.BuildAsync();
        new TestBase { Format = ImageFormat.Oci }.AddTo(stage.Registry["app"], image.ContentTag);

        var report = await stage.PushAsync(image);

        Assert.AreEqual((3, image.Digest), (report.PushedBlobs, report.Digest));
    }

    private static byte[] WithOtherLayerDigests(BuiltImage image)
    {
        var layers = image.Blobs.SkipLast(1).Select(blob => blob.Descriptor with { Digest = "sha256:" + new string('e', 64) });
        var manifest = ManifestDocument.Create(ImageFormat.Oci, image.Blobs[^1].Descriptor, layers);
        return System.Text.Encoding.UTF8.GetBytes(manifest.ToJsonString());
    }
}
