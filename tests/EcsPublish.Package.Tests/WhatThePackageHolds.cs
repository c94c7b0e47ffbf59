using System.IO.Compression;
using System.Xml.Linq;

namespace EcsPublish.Package.Tests;

[TestClass]
public class WhatThePackageHolds
{
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
        "engine/net10.0/AWSSDK.Core.dll",
        "engine/net10.0/AWSSDK.SSO.dll",
        "engine/net10.0/AWSSDK.SSOOIDC.dll",
        "engine/net10.0/AWSSDK.SecurityToken.dll",
        "engine/net10.0/EcsPublish.Aws.dll",
        "engine/net10.0/EcsPublish.Core.dll",
        "engine/net10.0/EcsPublish.Engine.deps.json",
        "engine/net10.0/EcsPublish.Engine.dll",
        "engine/net10.0/EcsPublish.Engine.runtimeconfig.json",
        "engine/net10.0/EcsPublish.Images.dll",
        "engine/net10.0/EcsPublish.Local.dll",
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
}
