using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using EcsPublish.Images.Configuration;
using EcsPublish.Images.Tests.Support;

namespace EcsPublish.Images.Tests;

[TestClass]
public sealed class WhenAnArchiveIsHostile : ArchiveTest
{
    [TestMethod]
    [DataRow("manifest.json", "[]", "It holds 0 images instead of one.")]
    [DataRow("manifest.json", "{", "Its file manifest.json is not JSON.")]
    [DataRow("manifest.json", """[{"Config":"../../etc/passwd","Layers":[]}]""", "It has no file ../../etc/passwd.")]
    [DataRow("index.json", "[]", "A document of it is no JSON object.")]
    [DataRow("index.json", """{"manifests":[]}""", "It has no image for linux/amd64.")]
    [DataRow("index.json", """{"manifests":[{"digest":"sha256:../../x","size":1}]}""", "It has no image for linux/amd64.")]
    [DataRow("other.txt", "nothing", "It holds neither index.json nor manifest.json.")]
    public async Task A_wrong_document_is_one_sentence(string name, string content, string sentence) => Assert.AreEqual(
        $"The image's archive cannot be used: {sentence}", await FailureOfAsync(new TestArchive().AddFile(name, content)));

    [TestMethod]
    public async Task An_image_for_another_platform_is_refused() => Assert.AreEqual(
        "The image's archive cannot be used: Its image is for linux/amd64, not for linux/arm64/v8.",
        await FailureOfAsync(new TestArchive().AddOci(), Platform.FromRuntimeIdentifier("linux-arm64")));

    [TestMethod]
    public async Task A_layer_that_is_another_one_is_refused() => Assert.MatchesRegex(
        "^The image's archive cannot be used: Its layer blobs/sha256/[0-9a-f]{64} is not what the configuration says\\.$",
        await FailureOfAsync(new TestArchive().AddOci(layer: [.. TestArchive.PlainLayer, 1])));

    [TestMethod]
    public async Task A_document_that_is_not_what_its_name_says_is_refused()
    {
        var archive = new TestArchive();
        var entry = archive.AddImage();
        archive.AddFile($"blobs/sha256/{entry["digest"]!.GetValue<string>()[7..]}", "{}");

        Assert.Contains("is not what its name says", await FailureOfAsync(archive.AddFile("index.json", Index(entry))));
    }

    [TestMethod]
    public async Task Indexes_in_indexes_end_somewhere()
    {
        var archive = new TestArchive();
        var entry = archive.AddImage();
        for (var depth = 0; depth < 5; depth++)
            entry = ManifestDocument.ToJson(archive.AddBlob(MediaTypes.OciIndex, Encoding.UTF8.GetBytes(Index(entry))));

        Assert.Contains("Its indexes never end.", await FailureOfAsync(archive.AddFile("index.json", Index(entry))));
    }

    [TestMethod]
    public async Task Links_that_lead_in_a_circle_or_out_of_the_archive_lead_nowhere()
    {
        var archive = new TestArchive().AddLink("a", "b").AddLink("b", "a").AddLink("c", "../../../etc/passwd");

        Assert.Contains("It lacks the layer a.", await FailureOfAsync(Docker(archive, "a")));
        Assert.Contains("It lacks the layer c.", await FailureOfAsync(Docker(archive, "c")));
    }

    [TestMethod]
    public async Task A_document_as_large_as_a_disk_is_not_read() => Assert.Contains(
        "is too large to be a document of an image", await FailureOfAsync(new TestArchive().AddFile("index.json", new byte[5 * 1024 * 1024])));

    [TestMethod]
    public async Task Names_without_end_are_not_read()
    {
        var archive = new TestArchive().AddFile(new string('x', 100_000), "");

        Assert.Contains("It has a name that is too long.", await FailureOfAsync(archive));
    }

    [TestMethod]
    public async Task Entries_without_end_are_not_counted()
    {
        var archive = new TestArchive();
        for (var index = 0; index < 10_001; index++)
            archive.AddLink("a", "b");

        Assert.Contains("It has more than 10000 entries.", await FailureOfAsync(archive));
    }

    [TestMethod]
    public async Task An_archive_that_is_cut_anywhere_is_an_error_of_its_own()
    {
        var whole = new TestArchive().AddOci().Pack();

        await Gen.Int[0, whole.Length - 2048].SampleAsync(async length => await IsRefusedAsync(whole[..length]), iter: 200);
    }

    [TestMethod]
    public async Task A_changed_byte_makes_another_image_or_an_error_and_never_a_crash()
    {
        var whole = new TestArchive().AddDocker().Pack();

        await Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).SampleAsync(
            async change =>
            {
                var bytes = whole.ToArray();
                bytes[change.Item1] = change.Item2;
                await TryReadAsync(bytes);
            },
            iter: 300);
    }

    private static async Task<bool> IsRefusedAsync(byte[] archive) => !await TryReadAsync(archive);

    private static async Task<bool> TryReadAsync(byte[] archive)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Below("image.tar");
        await File.WriteAllBytesAsync(file, archive);
        try
        {
            await new ImageArchive(folder.Below("layers")).ReadAsync(file, Amd64, CancellationToken.None);
            return true;
        }
        catch (ImageException failure) when (failure.Failure == ImageFailure.InvalidArchive)
        {
            return false;
        }
    }

    private static TestArchive Docker(TestArchive archive, string layer) => archive
        .AddFile("abc.json", archive.Config.ToJsonString())
        .AddFile("manifest.json", $$"""[{"Config":"abc.json","Layers":["{{layer}}"]}]""");

    private static string Index(JsonObject entry) => new JsonObject { ["manifests"] = new JsonArray(entry.DeepClone()) }.ToJsonString();
}
