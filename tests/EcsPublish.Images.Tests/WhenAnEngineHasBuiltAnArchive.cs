using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using EcsPublish.Images.Configuration;
using EcsPublish.Images.Tests.Support;

namespace EcsPublish.Images.Tests;

[TestClass]
public sealed class WhenAnEngineHasBuiltAnArchive : ArchiveTest
{
    [TestMethod]
    [DataRow(false, MediaTypes.OciManifest)]
    [DataRow(true, MediaTypes.DockerManifest)]
    public async Task Its_image_is_read_from_either_form(bool isDocker, string mediaType)
    {
        var image = await ReadAsync(isDocker ? new TestArchive().AddDocker() : new TestArchive().AddOci());

        Assert.AreEqual(mediaType, image.MediaType);
        Assert.AreEqual(Amd64, image.Platform);
        Assert.AreEqual(Sha256Digest.Of(image.Manifest), image.Digest);
        Assert.IsNotNull(image.Configuration["config"]!["ExposedPorts"]!["8080/tcp"]);
        Assert.AreEqual("app/run.sh", (await Tar.ReadAsync(image.Blobs[0])).Single().Name);
    }

    [TestMethod]
    public async Task A_plain_layer_is_compressed_once_and_kept()
    {
        var first = await ReadAsync(new TestArchive().AddOci());
        var written = File.GetLastWriteTimeUtc(Directory.GetFiles(Folder.Below("layers"), "*.gz").Single());

        var second = await ReadAsync(new TestArchive().AddOci());

        Assert.AreEqual(MediaTypes.GzipLayer(ImageFormat.Oci), second.Blobs[0].Descriptor.MediaType);
        Assert.AreEqual(first.Digest, second.Digest);
        Assert.AreEqual(written, File.GetLastWriteTimeUtc(Directory.GetFiles(Folder.Below("layers"), "*.gz").Single()));
    }

    [TestMethod]
    public async Task What_is_compressed_already_keeps_the_engines_digest()
    {
        var archive = new TestArchive();
        var index = archive.AddOci(MediaTypes.OciLayer + "+gzip", Compress(TestArchive.PlainLayer));

        var image = await ReadAsync(index);

        Assert.AreEqual(MediaTypes.OciLayer + "+gzip", image.Blobs[0].Descriptor.MediaType);
        Assert.IsFalse(Directory.Exists(Folder.Below("layers")));
        Assert.AreEqual("app/run.sh", (await Tar.ReadAsync(image.Blobs[0])).Single().Name);
    }

    [TestMethod]
    public async Task Attestations_and_other_platforms_are_passed_over()
    {
        var archive = new TestArchive();
        var wanted = archive.AddImage();
        wanted["platform"] = new JsonObject { ["os"] = "linux", ["architecture"] = "amd64" };
        var attestation = wanted.DeepClone();
        attestation["platform"] = new JsonObject { ["os"] = "unknown", ["architecture"] = "unknown" };
        var other = wanted.DeepClone();
        other["platform"] = new JsonObject { ["os"] = "linux", ["architecture"] = "arm64" };
        var inner = new JsonObject { ["manifests"] = new JsonArray(attestation, other, wanted) };
        var nested = archive.AddBlob(MediaTypes.OciIndex, Encoding.UTF8.GetBytes(inner.ToJsonString()));
        archive.AddFile("index.json", new JsonObject { ["manifests"] = new JsonArray(ManifestDocument.ToJson(nested)) }.ToJsonString());

        var image = await ReadAsync(archive);

        Assert.AreEqual(Amd64, image.Platform);
    }

    [TestMethod]
    public async Task It_is_pushed_and_a_second_time_nothing_travels()
    {
        await using var stage = await Stage.SetAsync();
        var first = await stage.PushAsync(await ReadAsync(new TestArchive().AddDocker()));

        var second = await stage.PushAsync(await ReadAsync(new TestArchive().AddDocker()));

        Assert.AreEqual(2, first.PushedBlobs);
        Assert.AreEqual(0, second.PushedBlobs);
        Assert.AreEqual(first.Digest, second.Digest);
    }

    private static byte[] Compress(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(content);

        return bytes.ToArray();
    }
}
