using System.Formats.Tar;
using System.Text;
using EcsPublish.Shared;

namespace EcsPublish.Package.Tests;

/// <summary>A base image as Microsoft's are, made of this machine's .NET and the libraries that it needs: C library, .NET, ASP.NET Core, a layer
/// each, and the configuration of https://github.com/dotnet/dotnet-docker/blob/main/src/runtime-deps, of the images without ICU. An index of two platforms, as theirs, of which
/// only that of this machine can run.</summary>
internal sealed class RuntimeBase(Server registry)
{
    private const string Repository = "dotnet/aspnet";
    private const string Tag = "10.0";
    private const string ManifestType = "application/vnd.docker.distribution.manifest.v2+json";
    private const string IndexType = "application/vnd.docker.distribution.manifest.list.v2+json";
    private const UnixFileMode Everybody = (UnixFileMode)0b1_111_111_111;

    private static readonly string Dotnet = Path.GetDirectoryName(Real(InstalledProgram.Find("dotnet")!))!;

    /// <summary>Pushes it.</summary>
    /// <returns>Its full name.</returns>
    public string Push()
    {
        using var upload = new RegistryUpload(registry, Repository);
        byte[][] tars =
        [
            Tar(WriteLibraries),
            Tar(tar => WriteFolders(tar, "dotnet", "host", "shared/Microsoft.NETCore.App")),
            Tar(tar => WriteFolders(tar, "shared/Microsoft.AspNetCore.App")),
        ];
        var layers = tars.Select(tar => upload.Blob(RegistryUpload.Compress(tar))).ToList();
        var manifests = new[] { "amd64", "arm64" }.Select(architecture => Manifest(upload, architecture, tars, layers));
        upload.Manifest(Tag, IndexType, Encoding.UTF8.GetBytes(
            $$"""{ "schemaVersion": 2, "mediaType": "{{IndexType}}", "manifests": [{{string.Join(',', manifests.ToList())}}] }"""));
        return $"{registry.Name}/{Repository}:{Tag}";
    }

    private static string Manifest(RegistryUpload upload, string architecture, byte[][] tars, List<(string Digest, int Size)> layers)
    {
        var config = upload.Blob(Encoding.UTF8.GetBytes($$"""
            {
              "architecture": "{{architecture}}",
              "os": "linux",
              "config": {
                "Env": [
                  "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
                  "APP_UID=1654", "ASPNETCORE_HTTP_PORTS=8080", "DOTNET_RUNNING_IN_CONTAINER=true", "DOTNET_VERSION={{Environment.Version}}",
                  "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=true"
                ],
                "Cmd": ["/bin/sh"]
              },
              "rootfs": { "type": "layers", "diff_ids": [{{string.Join(',', tars.Select(tar => $"\"{RegistryUpload.Digest(tar)}\""))}}] }
            }
            """));
        var manifest = Encoding.UTF8.GetBytes($$"""
            {
              "schemaVersion": 2,
              "mediaType": "{{ManifestType}}",
              "config": {{Descriptor("application/vnd.docker.container.image.v1+json", config)}},
              "layers": [{{string.Join(',', layers.Select(layer => Descriptor("application/vnd.docker.image.rootfs.diff.tar.gzip", layer)))}}]
            }
            """);
        var digest = RegistryUpload.Digest(manifest);
        upload.Manifest(digest, ManifestType, manifest);
        return $$"""
            { "mediaType": "{{ManifestType}}", "digest": "{{digest}}", "size": {{manifest.Length}}, "platform": { "architecture": "{{architecture}}", "os": "linux" } }
            """;
    }

    private static string Descriptor(string type, (string Digest, int Size) blob) =>
        $$"""{ "mediaType": "{{type}}", "digest": "{{blob.Digest}}", "size": {{blob.Size}} }""";

    private static byte[] Tar(Action<TarWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, TarEntryFormat.Gnu))
        {
            write(tar);
        }

        return bytes.ToArray();
    }

    private static void WriteLibraries(TarWriter tar)
    {
        tar.WriteEntry(new GnuTarEntry(TarEntryType.Directory, "tmp/") { Mode = Everybody });
        foreach (var folder in new[] { "bin/", "etc/", "lib/", "lib64/", "usr/", "usr/bin/" })
        {
            tar.WriteEntry(new GnuTarEntry(TarEntryType.Directory, folder));
        }

        tar.WriteEntry(new GnuTarEntry(TarEntryType.RegularFile, "etc/passwd")
        {
            DataStream = new MemoryStream("root:x:0:0::/:/bin/sh\napp:x:1654:1654::/tmp:/bin/sh\n"u8.ToArray()),
        });
        tar.WriteEntry(InstalledProgram.Find("busybox")!, "bin/busybox");
        tar.WriteEntry(new GnuTarEntry(TarEntryType.SymbolicLink, "bin/sh") { LinkName = "busybox" });
        tar.WriteEntry(new GnuTarEntry(TarEntryType.SymbolicLink, "usr/bin/dotnet") { LinkName = "/usr/share/dotnet/dotnet" });
        foreach (var library in Libraries())
        {
            tar.WriteEntry(Real(library), library.Contains("ld-linux", StringComparison.Ordinal) ? library[1..] : $"lib/{Path.GetFileName(library)}");
        }
    }

    private static string Real(string file) => File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file;

    /// <summary>What the native parts of .NET are linked with, outside of .NET itself.</summary>
    private static IEnumerable<string> Libraries()
    {
        var native = Directory.GetFiles(Path.Combine(Dotnet, "shared", "Microsoft.NETCore.App"), "*.so", SearchOption.AllDirectories);
        using var ldd = RunningCommand.Start("ldd", "/", [Path.Combine(Dotnet, "dotnet"), .. native]);
        return ldd.WaitForEnd().Lines
            .Select(line => line.Split(' ', '\t').FirstOrDefault(word => word.StartsWith("/lib", StringComparison.Ordinal)))
            .OfType<string>()
            .Where(path => !path.StartsWith(Dotnet, StringComparison.Ordinal))
            .Distinct();
    }

    private static void WriteFolders(TarWriter tar, params string[] parts)
    {
        var files = parts.Select(part => Path.Combine(Dotnet, part)).SelectMany(path =>
            File.Exists(path) ? [path] : Directory.GetFiles(path, "*", SearchOption.AllDirectories));
        var folders = new HashSet<string>();
        foreach (var file in files)
        {
            var name = "usr/share/dotnet/" + Path.GetRelativePath(Dotnet, file);
            foreach (var folder in Parents(name).Where(folders.Add))
            {
                tar.WriteEntry(new GnuTarEntry(TarEntryType.Directory, folder + "/"));
            }

            tar.WriteEntry(file, name);
        }
    }

    private static IEnumerable<string> Parents(string name) =>
        Enumerable.Range(1, name.Count(sign => sign == '/')).Select(depth => string.Join('/', name.Split('/').Take(depth)));
}
