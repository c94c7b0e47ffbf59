using EcsPublish.Images.Configuration;
using EcsPublish.Images.Tests.Support;

namespace EcsPublish.Images.Tests;

[TestClass]
public sealed class WhenABaseImageIsPulled
{
    private static readonly Platform Amd64 = new("linux", "amd64");
    private static readonly Platform Arm64 = new("linux", "arm64", "v8");

    [TestMethod]
    [DataRow(ImageFormat.Oci)]
    [DataRow(ImageFormat.Docker)]
    public async Task Only_manifest_and_configuration_travel(ImageFormat format)
    {
        await using var stage = await Stage.SetAsync();
        TestBase.AddIndex(stage.Registry["dotnet/runtime"], "10.0", format, new TestBase { Format = format });

        var image = await stage.PullAsync("dotnet/runtime:10.0", stage.Client());

        Assert.AreEqual(format, image.Format);
        Assert.AreEqual((stage.Registry.Name, "dotnet/runtime"), (image.Registry, image.Repository));
        Assert.AreEqual(MediaTypes.GzipLayer(format), image.Layers.Single().MediaType);
        Assert.AreEqual(3, stage.Registry.Requests.Count());
    }

    [TestMethod]
    [DataRow("linux-x64", "linux/amd64")]
    [DataRow("linux-musl-x64", "linux/amd64")]
    [DataRow("linux-arm64", "linux/arm64/v8")]
    [DataRow("linux-arm", "linux/arm/v7")]
    public async Task The_index_gives_the_platform_asked_for(string runtimeIdentifier, string expected)
    {
        await using var stage = await Stage.SetAsync();
        Platform[] platforms = [new("linux", "arm", "v6"), new("linux", "arm", "v7"), Arm64, Amd64, new("unknown", "unknown")];
        TestBase.AddIndex(stage.Registry["base"], "1", ImageFormat.Oci, [.. platforms.Select(platform => new TestBase { Platform = platform })]);

        var image = await stage.PullAsync("base:1", stage.Client(), Platform.FromRuntimeIdentifier(runtimeIdentifier));

        Assert.AreEqual(expected, PlatformNode.Read(image.Config).ToString());
    }

    [TestMethod]
    public async Task An_arm64_image_without_a_variant_will_do()
    {
        await using var stage = await Stage.SetAsync();
        TestBase.AddIndex(stage.Registry["base"], "1", ImageFormat.Oci, new TestBase(), new TestBase { Platform = new Platform("linux", "arm64") });

        var image = await stage.PullAsync("base:1", stage.Client(), Arm64);

        Assert.AreEqual("linux/arm64", PlatformNode.Read(image.Config).ToString());
    }

    [TestMethod]
    public async Task A_missing_platform_is_an_error_that_lists_what_there_is()
    {
        await using var stage = await Stage.SetAsync();
        TestBase.AddIndex(stage.Registry["base"], "1", ImageFormat.Oci, new TestBase(), new TestBase { Platform = new Platform("windows", "amd64") });

        var failure = await Assert.ThrowsExactlyAsync<ImageException>(() => stage.PullAsync("base:1", stage.Client(), Arm64));

        Assert.AreEqual(ImageFailure.PlatformNotInBase, failure.Failure);
        StringAssert.EndsWith(failure.Message, "base:1 is not for linux/arm64/v8; it is for linux/amd64, windows/amd64.");
    }

    [TestMethod]
    public async Task A_single_manifest_of_another_platform_is_the_same_error()
    {
        await using var stage = await Stage.SetAsync();
        new TestBase().AddTo(stage.Registry["base"], "1");

        var failure = await Assert.ThrowsExactlyAsync<ImageException>(() => stage.PullAsync("base:1", stage.Client(), Arm64));

        Assert.AreEqual(ImageFailure.PlatformNotInBase, failure.Failure);
        StringAssert.Contains(failure.Message, "linux/amd64");
    }

    [TestMethod]
    public async Task A_missing_image_is_named()
    {
        await using var stage = await Stage.SetAsync();

        var failure = await Assert.ThrowsExactlyAsync<ImageException>(() => stage.PullAsync("base:nope", stage.Client()));

        Assert.AreEqual((ImageFailure.BaseNotFound, "base"), (failure.Failure, failure.Repository));
        StringAssert.Contains(failure.Message, "base:nope");
    }

    [TestMethod]
    public async Task A_digest_is_checked_against_what_is_sent()
    {
        await using var stage = await Stage.SetAsync();
        new TestBase().AddTo(stage.Registry["base"], "1");
        var promised = "sha256:" + new string('a', 64);
        stage.Registry["base"].Manifests[promised] = stage.Registry["base"].Manifests["1"];

        var failure = await Assert.ThrowsExactlyAsync<ImageException>(() => stage.PullAsync($"base@{promised}", stage.Client()));

        Assert.AreEqual(ImageFailure.DigestMismatch, failure.Failure);
    }

    [TestMethod]
    public async Task A_tampered_configuration_is_refused()
    {
        await using var stage = await Stage.SetAsync();
        new TestBase().AddTo(stage.Registry["base"], "1");
        foreach (var (digest, content) in stage.Registry["base"].Blobs)
            stage.Registry["base"].Blobs[digest] = [.. content.Select(value => value == (byte)'8' ? (byte)'9' : value)];

        var failure = await Assert.ThrowsExactlyAsync<ImageException>(() => stage.PullAsync("base:1", stage.Client()));

        Assert.AreEqual(ImageFailure.DigestMismatch, failure.Failure);
    }

    [TestMethod]
    public async Task A_manifest_of_an_unknown_kind_is_refused()
    {
        await using var stage = await Stage.SetAsync();
        stage.Registry["chart"].AddManifest("""{"schemaVersion":2,"config":{},"layers":[]}"""u8.ToArray(), MediaTypes.OciManifest, "1");

        var failure = await Assert.ThrowsExactlyAsync<ImageException>(() => stage.PullAsync("chart:1", stage.Client()));

        Assert.AreEqual(ImageFailure.UnsupportedBase, failure.Failure);
    }

    [TestMethod]
    [DataRow("GET /v2/base/manifests/1")]
    [DataRow("GET /v2/base/manifests/sha256:")]
    [DataRow("GET /v2/base/blobs/sha256:")]
    public async Task A_passing_fault_is_passed_over(string at)
    {
        await using var stage = await Stage.SetAsync();
        TestBase.AddIndex(stage.Registry["base"], "1", ImageFormat.Oci, new TestBase());
        stage.Registry.Inject(Fault.Cut(at), Fault.Status(at, 503), Fault.Status(at, 429), Fault.CutBody(at, 50));

        var image = await stage.PullAsync("base:1", stage.Client());

        Assert.IsNotNull(image.Digest);
    }
}
