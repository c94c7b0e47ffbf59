using EcsPublish.Images.Tests.Support;

namespace EcsPublish.Images.Tests;

[TestClass]
public sealed class WhenThePublishFolderCannotBeUsed
{
    [TestMethod]
    public async Task A_missing_folder_is_named()
    {
        using var folder = new TemporaryFolder();

        var failure = await BuildFailsAsync(folder.Below("nowhere"));

        StringAssert.Contains(failure.Message, "nowhere' does not exist");
    }

    [TestMethod]
    public async Task An_empty_folder_is_named()
    {
        using var folder = new TemporaryFolder();

        var failure = await BuildFailsAsync(folder.FullPath);

        StringAssert.Contains(failure.Message, "holds no file");
    }

    [TestMethod]
    public async Task A_broken_link_is_named()
    {
        using var folder = new TemporaryFolder().With("app.dll", "1");
        File.CreateSymbolicLink(folder.Below("broken.txt"), "nowhere.txt");

        var failure = await BuildFailsAsync(folder.FullPath);

        StringAssert.Contains(failure.Message, "'broken.txt'");
    }

    [TestMethod]
    public async Task A_link_to_a_folder_around_it_is_named()
    {
        using var folder = new TemporaryFolder().With("sub/app.dll", "1");
        Directory.CreateSymbolicLink(folder.Below("sub/round"), folder.FullPath);

        var failure = await BuildFailsAsync(folder.FullPath);

        StringAssert.Contains(failure.Message, "'sub/round'");
    }

    private static async Task<ImageException> BuildFailsAsync(string folder)
    {
        using var cache = new TemporaryFolder();
        var platform = new Platform("linux", "amd64");
        var description = new ImageDescription { PublishFolder = folder, PackageFiles = new Dictionary<string, string>(), Platform = platform };

        var failure = await Assert.ThrowsExactlyAsync<ImageException>(
            () => new ImageBuilder(cache.FullPath).BuildAsync(description, new EmptyBaseImage(platform), CancellationToken.None));

        Assert.AreEqual(ImageFailure.InvalidPublishFolder, failure.Failure);
        return failure;
    }
}
