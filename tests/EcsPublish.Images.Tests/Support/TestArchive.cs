using System.Formats.Tar;
using System.Text;
using System.Text.Json.Nodes;
using EcsPublish.Images.Configuration;

namespace EcsPublish.Images.Tests.Support;

/// <summary>An image as container engines write it to a tar: right, until a test spoils it.</summary>
internal sealed class TestArchive
{
    private readonly List<TarEntry> _entries = [];

    /// <summary>The one layer, a tar that is not compressed.</summary>
    public static byte[] PlainLayer { get; } = PackOne("app/run.sh", "echo hello");

    public JsonObject Config { get; init; } = new()
    {
        ["architecture"] = "amd64",
        ["os"] = "linux",
        ["config"] = new JsonObject { ["Cmd"] = new JsonArray("/app/run.sh"), ["ExposedPorts"] = new JsonObject { ["8080/tcp"] = new JsonObject() } },
        ["rootfs"] = new JsonObject { ["type"] = "layers", ["diff_ids"] = new JsonArray(Sha256Digest.Of(PlainLayer)) },
    };

    /// <summary>As podman, buildah and buildx write it.</summary>
    /// <param name="layerType">What the layer is called, <c>...tar</c> or <c>...tar+gzip</c>.</param>
    /// <param name="layer">Its bytes.</param>
    public TestArchive AddOci(string layerType = MediaTypes.OciLayer, byte[]? layer = null)
    {
        AddFile("oci-layout", """{"imageLayoutVersion":"1.0.0"}""");
        return AddFile("index.json", new JsonObject { ["schemaVersion"] = 2, ["manifests"] = new JsonArray(AddImage(layerType, layer)) }.ToJsonString());
    }

    /// <summary>Adds manifest, configuration and layer.</summary>
    /// <returns>The descriptor for an index.</returns>
    public JsonObject AddImage(string layerType = MediaTypes.OciLayer, byte[]? layer = null)
    {
        var config = AddBlob(MediaTypes.OciConfig, Encoding.UTF8.GetBytes(Config.ToJsonString()));
        var manifest = ManifestDocument.Create(ImageFormat.Oci, config, [AddBlob(layerType, layer ?? PlainLayer)]);
        return ManifestDocument.ToJson(AddBlob(MediaTypes.OciManifest, Encoding.UTF8.GetBytes(manifest.ToJsonString())));
    }

    /// <summary>As <c>docker save</c> writes it up to version 24, where a layer may be a link to another image's.</summary>
    public TestArchive AddDocker()
    {
        AddFile("abc.json", Config.ToJsonString());
        AddFile("one/layer.tar", PlainLayer);
        _entries.Add(new PaxTarEntry(TarEntryType.SymbolicLink, "two/layer.tar") { LinkName = "../one/layer.tar" });
        return AddFile("manifest.json", """[{"Config":"abc.json","RepoTags":null,"Layers":["two/layer.tar"]}]""");
    }

    public Descriptor AddBlob(string mediaType, byte[] content)
    {
        var digest = Sha256Digest.Of(content);
        AddFile($"blobs/sha256/{digest[7..]}", content);
        return new Descriptor(mediaType, digest, content.Length);
    }

    public TestArchive AddFile(string name, string content) => AddFile(name, Encoding.UTF8.GetBytes(content));

    public TestArchive AddFile(string name, byte[] content)
    {
        _entries.Add(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });
        return this;
    }

    public TestArchive AddLink(string name, string target)
    {
        _entries.Add(new GnuTarEntry(TarEntryType.SymbolicLink, name) { LinkName = target });
        return this;
    }

    /// <summary>The bytes of the tar.</summary>
    public byte[] Pack()
    {
        using var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, leaveOpen: true))
            _entries.ForEach(tar.WriteEntry);

        return bytes.ToArray();
    }

    private static byte[] PackOne(string name, string content) => new TestArchive { Config = [] }.AddFile(name, content).Pack();
}
