using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Hostile.Tests.Definitions;

/// <summary>Definitions written for what is rare in public repositories, a feature each.</summary>
[TestClass]
public sealed class WhenAWrittenDefinitionIsTaken : DefinitionFileTest
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Definitions", "Written");

    public static IEnumerable<object[]> Files => FilesIn(Folder).Select(file => new object[] { Path.GetFileNameWithoutExtension(file) });

    [TestMethod]
    [DynamicData(nameof(Files))]
    public void It_has_no_fault(string name) => Assert.IsEmpty(TaskDefinitionFile.Read(PathOf(name)).Diagnostics);

    [TestMethod]
    [DynamicData(nameof(Files))]
    public void Nothing_of_it_is_lost(string name) => Assert.AreSequenceEqual([], Lost(PathOf(name)));

    [TestMethod]
    public void AWSs_own_model_takes_what_becomes_of_them()
    {
        Botocore.Require();

        var errors = Botocore.Validate(FilesIn(Folder).Select(file =>
            KeyValuePair.Create("RegisterTaskDefinition." + Path.GetFileNameWithoutExtension(file), (System.Text.Json.Nodes.JsonNode)Request(file))));

        Assert.AreSequenceEqual([], errors.Select(error => $"{error.Key}: {error.Value}"));
    }

    private static string PathOf(string name) => Path.Combine(Folder, name + ".json");
}
