using EcsPublish.Hostile.Tests.Definitions;

namespace EcsPublish.Package.Tests.Hostile;

/// <summary>The engine as a program has lost what nobody seems to use: every part of a definition has to come through it nevertheless.</summary>
[TestClass]
public sealed class WhenAWrittenDefinitionIsPublished
{
    private static readonly TestProject Project = new(new() { Properties = "<EcsDeploy>None</EcsDeploy>" });

    public static IEnumerable<object[]> Files =>
        Directory.GetFiles(Path.Combine(PackedPackage.Repository, "tests", "EcsPublish.Hostile.Tests", "Definitions", "Written")).Select(file => new object[] { Path.GetFileName(file) });

    [TestMethod]
    [DynamicData(nameof(Files))]
    public void All_of_it_is_registered(string name)
    {
        Hostility.RequireFull();
        var file = Path.Combine(PackedPackage.Repository, "tests", "EcsPublish.Hostile.Tests", "Definitions", "Written", name);

        var written = Leaves.OfFile(file);

        Project.Publish($"-p:EcsTaskDefinitionFile={file}", $"-p:EcsContainerName={written["containerDefinitions[0].name"]}").MustSucceed();

        var registered = Leaves.Of(Project.Local.Definitions[^1]);
        foreach (var (path, value) in written.Where(leaf => !IsOfTheProject(leaf.Key)))
        {
            Assert.AreEqual(value, registered.GetValueOrDefault(path), path);
        }
    }

    // Tags are no part of what is described.
    private static bool IsOfTheProject(string path) =>
        path is "family" or "containerDefinitions[0].image" || path.StartsWith("runtimePlatform.", StringComparison.Ordinal) || path.StartsWith("tags[", StringComparison.Ordinal);
}
