using System.Text;
using EcsPublish.Images;
using EcsPublish.Images.Configuration;
using EcsPublish.Images.Tests.Support;

namespace EcsPublish.Hostile.Tests.Fuzzing;

/// <summary>Index, manifest and configuration of a base image, pulled, built upon and pushed.</summary>
[TestClass]
public sealed class WhenABaseImageIsHostile : HostileRegistryTest
{
    private TestRepository Repository => Stage.Registry["base"];

    [TestMethod]
    public async Task Its_manifest_is_taken_or_refused()
    {
        new TestBase().AddTo(Repository, "1");

        await Mutation.OfJson(Text(Repository.Manifests["1"].Content)).TryAsync(300, Patience, (manifest, cancellation) =>
        {
            var tag = Add(manifest, MediaTypes.DockerManifest);
            return BuildOnAsync(tag, cancellation);
        });
    }

    [TestMethod]
    public async Task Its_index_is_taken_or_refused()
    {
        TestBase.AddIndex(Repository, "1", ImageFormat.Oci, new TestBase { Format = ImageFormat.Oci }, new TestBase { Format = ImageFormat.Oci, Platform = new("linux", "arm64") });

        await Mutation.OfJson(Text(Repository.Manifests["1"].Content)).TryAsync(300, Patience, (index, cancellation) => BuildOnAsync(Add(index, MediaTypes.OciIndex), cancellation));
    }

    [TestMethod]
    public async Task Its_configuration_is_taken_or_refused()
    {
        var sound = new TestBase();
        sound.AddTo(Repository);

        await Mutation.OfJson(sound.Config().ToJsonString()).TryAsync(400, Patience, (config, cancellation) =>
        {
            var bytes = Encoding.UTF8.GetBytes(config);
            var manifest = ManifestDocument.Create(
                ImageFormat.Docker,
                new Descriptor(MediaTypes.DockerConfig, Repository.AddBlob(bytes), bytes.Length),
                [new Descriptor(MediaTypes.GzipLayer(ImageFormat.Docker), Sha256Digest.Of(TestBase.Layer), TestBase.Layer.Length)]);
            return BuildOnAsync(Add(manifest.ToJsonString(), MediaTypes.DockerManifest), cancellation);
        });
    }

    [TestMethod]
    public async Task A_configuration_of_gigabytes_is_not_read_into_memory()
    {
        var config = new Descriptor(MediaTypes.DockerConfig, "sha256:" + new string('a', 64), 4L << 30);
        var tag = Add(ManifestDocument.Create(ImageFormat.Docker, config, []).ToJsonString(), MediaTypes.DockerManifest);
        Stage.Registry.Inject(new Fault("GET /v2/base/blobs/", 1, async context =>
        {
            var zeros = new byte[1 << 20];
            while (!context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(zeros, context.RequestAborted);
        }));
        var before = GC.GetTotalAllocatedBytes();

        var failure = await Assert.ThrowsExactlyAsync<ImageException>(() => Stage.PullAsync("base:" + tag, Client()));

        Assert.AreEqual(ImageFailure.UnexpectedAnswer, failure.Failure);
        Assert.IsLessThan(200L << 20, GC.GetTotalAllocatedBytes() - before);
    }

    private string Add(string document, string mediaType)
    {
        var content = Encoding.UTF8.GetBytes(document);
        var tag = "t" + Sha256Digest.Of(content)[7..20];
        Repository.AddManifest(content, mediaType, tag);
        return tag;
    }

    private Task BuildOnAsync(string tag, CancellationToken cancellation) => MayFailAsync(async () =>
    {
        using var client = Client();
        var name = ImageName.Parse($"{client.Registry}/base:{tag}");
        var baseImage = await new BaseImagePuller(client).PullAsync(name, Stage.Description.Platform, cancellation);
        var image = await new ImageBuilder(Stage.Cache.FullPath).BuildAsync(Stage.Description, baseImage, cancellation);
        await new ImagePusher().PushAsync(image, client, "app", [], cancellation);
    });

    private static string Text(byte[] content) => Encoding.UTF8.GetString(content);
}
