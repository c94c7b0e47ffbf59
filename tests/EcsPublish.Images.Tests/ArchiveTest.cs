using EcsPublish.Images.Tests.Support;

namespace EcsPublish.Images.Tests;

/// <summary>A test that reads an image from a container engine's archive.</summary>
public abstract class ArchiveTest
{
    private protected static readonly Platform Amd64 = new("linux", "amd64");

    private protected TemporaryFolder Folder { get; } = new();

    private string File => Folder.Below("image.tar");

    [TestCleanup]
    public void Clean() => Folder.Dispose();

    private protected Task<BuiltImage> ReadAsync(TestArchive archive, Platform? platform = null) => ReadAsync(archive.Pack(), platform);

    private protected async Task<BuiltImage> ReadAsync(byte[] archive, Platform? platform = null)
    {
        await System.IO.File.WriteAllBytesAsync(File, archive);
        return await new ImageArchive(Folder.Below("layers")).ReadAsync(File, platform ?? Amd64, CancellationToken.None);
    }

    private protected async Task<string> FailureOfAsync(TestArchive archive, Platform? platform = null)
    {
        var failure = await Assert.ThrowsExactlyAsync<ImageException>(() => ReadAsync(archive, platform));
        Assert.AreEqual(ImageFailure.InvalidArchive, failure.Failure);
        return failure.Message;
    }
}
