using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace EcsPublish.Package.Tests;

[TestClass]
public class WhatThePackageHolds
{
    private static readonly string[] Engine =
    [
        "AWSSDK.Core.dll",
        "AWSSDK.SSO.dll",
        "AWSSDK.SSOOIDC.dll",
        "AWSSDK.SecurityToken.dll",
        "EcsPublish.Aws.dll",
        "EcsPublish.Core.dll",
        "EcsPublish.Engine.deps.json",
        "EcsPublish.Engine.dll",
        "EcsPublish.Engine.runtimeconfig.json",
        "EcsPublish.Images.dll",
        "EcsPublish.Local.dll",
    ];

    private static readonly string[] EngineForThisMachine = PackedPackage.HasProgram ? ["EcsPublish.Engine", "THIRD-PARTY-NOTICES.TXT"] : Engine;

    private static readonly string[] Expected =
    [
        "LICENSE",
        "NOTICE",
        "README.md",
        "build/EcsPublish.Operations.targets",
        "build/EcsPublish.props",
        "build/EcsPublish.targets",
        "build/profiles/Ecs.pubxml",
        "docs/errors.md",
        .. Engine.Select(file => $"engine/net10.0/{file}"),
        .. EngineForThisMachine.Select(file => $"engine/net10.0/{PackedPackage.Runtime}/{file}"),
        "tasks/net10.0/EcsPublish.deps.json",
        "tasks/net10.0/EcsPublish.dll",
    ];

    private static readonly string[] FilesOfTheFormat = ["_rels/", "package/", "[Content_Types].xml", "EcsPublish.nuspec"];

    [TestMethod]
    public void Two_programs_the_targets_and_nothing_for_a_consumer_to_reference()
    {
        using var package = ZipFile.OpenRead(PackedPackage.Nupkg);

        var files = package.Entries.Select(entry => entry.FullName).Where(name => !FilesOfTheFormat.Any(part => name.StartsWith(part, StringComparison.Ordinal)));

        Assert.AreEqual(string.Join('\n', Expected), string.Join('\n', files.Order(StringComparer.Ordinal)));
    }

    [TestMethod]
    public void No_dependency_and_a_mark_that_it_is_for_development_only()
    {
        using var package = ZipFile.OpenRead(PackedPackage.Nupkg);
        using var nuspec = package.GetEntry("EcsPublish.nuspec")!.Open();

        var metadata = XDocument.Load(nuspec).Root!.Elements().Single().Elements().ToDictionary(element => element.Name.LocalName, element => element);

        Assert.AreEqual("true", metadata["developmentDependency"].Value);
        Assert.IsFalse(metadata.TryGetValue("dependencies", out var dependencies) && dependencies.Descendants().Any(element => element.Name.LocalName == "dependency"));
    }

    [TestMethod]
    public void All_of_the_engine_for_this_machine_is_compiled_ahead_of_time()
    {
        using var package = ZipFile.OpenRead(PackedPackage.Nupkg);

        foreach (var file in EngineForThisMachine.Where(file => Path.GetExtension(file) is not (".json" or ".TXT")))
        {
            var entry = package.GetEntry($"engine/net10.0/{PackedPackage.Runtime}/{file}")!;
            Assert.IsTrue(PackedPackage.HasProgram ? IsProgram(entry) : IsReadyToRun(entry), file);
        }
    }

    [TestMethod]
    public void Nothing_of_the_engine_for_any_machine_is()
    {
        using var package = ZipFile.OpenRead(PackedPackage.Nupkg);

        foreach (var assembly in Engine.Where(file => file.EndsWith(".dll", StringComparison.Ordinal)))
        {
            Assert.IsFalse(IsReadyToRun(package.GetEntry($"engine/net10.0/{assembly}")!), assembly);
        }
    }

    // ELF on Linux, Mach-O on macOS.
    private static bool IsProgram(ZipArchiveEntry file)
    {
        using var stream = file.Open();
        var magic = new byte[4];
        stream.ReadExactly(magic);
        return magic.AsSpan().SequenceEqual("\u007fELF"u8) || magic.AsSpan().SequenceEqual(new byte[] { 0xcf, 0xfa, 0xed, 0xfe });
    }

    private static bool IsReadyToRun(ZipArchiveEntry assembly)
    {
        using var stream = assembly.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        using var image = new PEReader([.. content.ToArray()]);
        return image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }
}
