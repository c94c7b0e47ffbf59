using EcsPublish.Images.Tests.Support;

namespace EcsPublish.Images.Tests;

/// <summary>The reference implementation agrees with what the small test registry taught.</summary>
[TestClass]
public sealed class WhenTheRegistryIsDistributions
{
    [TestMethod]
    public async Task An_image_is_pushed_found_again_and_built_upon()
    {
        using var registry = await DebianRegistry.StartAsync();
        await using var stage = await Stage.SetAsync();
        using var client = new RegistryClient(registry.Name, new NoCredentials());
        var image = await stage.BuildAsync();

        var first = await new ImagePusher().PushAsync(image, client, "team/base", ["v1"], CancellationToken.None);
        var second = await new ImagePusher().PushAsync(image, client, "team/base", ["v1"], CancellationToken.None);
        var name = ImageName.Parse($"{registry.Name}/team/base:v1");
        var pulled = await new BaseImagePuller(client).PullAsync(name, image.Platform, CancellationToken.None);
        var mounted = await new ImagePusher().PushAsync(await stage.BuildAsync(pulled), client, "team/app", [], CancellationToken.None);

        Assert.AreEqual((3, 0), (first.PushedBlobs, second.PushedBlobs));
        Assert.AreEqual(image.Digest, pulled.Digest);
        Assert.AreEqual(1, mounted.PushedBlobs, "the layers are mounted or equal, only the configuration is new");
    }
}
