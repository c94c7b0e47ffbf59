using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Hostile.Tests.Definitions;

/// <summary>Definitions of public repositories, which are not this one's to keep: ECSPUBLISH_DEFINITIONS names their folder.</summary>
[TestClass]
public sealed class WhenARealDefinitionIsTaken : DefinitionFileTest
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Refused =
        new(() => Botocore.Validate(Sound.Select(file => KeyValuePair.Create("RegisterTaskDefinition." + Name(file), (System.Text.Json.Nodes.JsonNode)Request(file)))));

    public static IEnumerable<object?[]> Files => Folder is { } folder ? FilesIn(folder).Select(file => new object?[] { Name(file) }) : [[null]];

    private static string? Folder => Environment.GetEnvironmentVariable("ECSPUBLISH_DEFINITIONS") is { Length: > 0 } folder ? folder : null;

    private static IEnumerable<string> Sound => FilesIn(Folder!).Where(file => !TaskDefinitionFile.Read(file).Diagnostics.Any(diagnostic => diagnostic.IsError));

    [TestMethod]
    [DynamicData(nameof(Files))]
    public void Nothing_that_ECS_knows_is_lost(string? name)
    {
        var file = Require(name);
        var faults = TaskDefinitionFile.Read(file).Diagnostics.Where(diagnostic => diagnostic.IsError).ToList();

        // A file with a fault ends the publish before anything of it is used: then the fault must be said with its place.
        if (faults.Count > 0) Assert.IsTrue(faults.TrueForAll(fault => fault.Line > 0 && fault.File == file), string.Join('\n', faults));
        else Assert.AreSequenceEqual([], Lost(file));
    }

    [TestMethod]
    [DynamicData(nameof(Files))]
    public void AWSs_own_model_takes_what_becomes_of_it(string? name)
    {
        Require(name);
        Botocore.Require();

        Assert.IsFalse(Refused.Value.TryGetValue("RegisterTaskDefinition." + name, out var error), error);
    }

    private static string Name(string file) => Path.GetFileNameWithoutExtension(file);

    private static string Require(string? name)
    {
        if (name is null) Assert.Inconclusive("ECSPUBLISH_DEFINITIONS names no folder of task definitions.");
        return Path.Combine(Folder!, name + ".json");
    }
}
