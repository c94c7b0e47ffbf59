using EcsPublish.Images.Tests.Support;

namespace EcsPublish.Images.Tests;

[TestClass]
public sealed class WhenAnImageIsLookedUp
{
    private static readonly Platform Amd64 = new("linux", "amd64");
    private static readonly Platform Arm64 = new("linux", "arm64", "v8");

    [TestMethod]
    public async Task A_tag_becomes_the_digest_it_points_at()
    {
        await using var stage = await Stage.SetAsync();
        var entry = new TestBase().AddTo(stage.Registry["app"], "v1");

        var image = await FindAsync(stage, "app:v1");

        Assert.AreEqual(entry["digest"]!.GetValue<string>(), image.Digest);
        Assert.AreEqual(Amd64, image.Platform);
        Assert.IsNotNull(image.Configuration["config"]!["Entrypoint"]);
    }

    [TestMethod]
    public async Task Nothing_of_its_layers_is_read()
    {
        await using var stage = await Stage.SetAsync();
        new TestBase().AddTo(stage.Registry["app"], "v1");

        await FindAsync(stage, "app:v1");

        Assert.AreEqual(2, stage.Registry.Requests.Count());
    }

    [TestMethod]
    [DataRow("linux-x64", "linux/amd64")]
    [DataRow("linux-arm64", "linux/arm64/v8")]
    public async Task Of_an_index_the_index_is_pinned_and_the_preferred_platform_described(string runtimeIdentifier, string expected)
    {
        await using var stage = await Stage.SetAsync();
        TestBase.AddIndex(stage.Registry["app"], "v1", ImageFormat.Oci, new TestBase(), new TestBase { Platform = Arm64 });

        var image = await FindAsync(stage, "app:v1", Platform.FromRuntimeIdentifier(runtimeIdentifier));

        Assert.AreEqual(Sha256Digest.Of(stage.Registry["app"].Manifests["v1"].Content), image.Digest);
        Assert.AreEqual(expected, image.Platform.ToString());
    }

    [TestMethod]
    public async Task What_an_index_has_is_taken_when_it_lacks_the_preferred_one()
    {
        await using var stage = await Stage.SetAsync();
        Platform[] platforms = [new("linux", "arm", "v7"), Arm64, new("unknown", "unknown")];
        TestBase.AddIndex(stage.Registry["app"], "v1", ImageFormat.Oci, [.. platforms.Select(platform => new TestBase { Platform = platform })]);

        Assert.AreEqual(Arm64, (await FindAsync(stage, "app:v1")).Platform);
    }

    [TestMethod]
    public async Task An_image_that_ECS_does_not_run_is_an_error_that_says_what_it_is_for()
    {
        await using var stage = await Stage.SetAsync();
        new TestBase { Platform = new Platform("windows", "amd64") }.AddTo(stage.Registry["app"], "v1");

        var failure = await Assert.ThrowsExactlyAsync<ImageException>(() => FindAsync(stage, "app:v1"));

        Assert.AreEqual(ImageFailure.PlatformNotInBase, failure.Failure);
        Assert.Contains("is for windows/amd64; Amazon ECS runs linux/amd64 and linux/arm64.", failure.Message);
    }

    [TestMethod]
    public async Task A_tag_that_is_not_there_is_an_error_that_names_the_image()
    {
        await using var stage = await Stage.SetAsync();

        var failure = await Assert.ThrowsExactlyAsync<ImageException>(() => FindAsync(stage, "app:v1"));

        Assert.AreEqual($"The image {stage.Registry.Name}/app:v1 does not exist.", failure.Message);
    }

    private static Task<FoundImage> FindAsync(Stage stage, string name, Platform? preferred = null) =>
        new ImageFinder(stage.Client()).FindAsync(ImageName.Parse($"{stage.Registry.Name}/{name}"), preferred ?? Amd64, CancellationToken.None);
}
