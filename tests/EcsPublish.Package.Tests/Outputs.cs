using System.Text.Json.Nodes;

namespace EcsPublish.Package.Tests;

/// <summary>The output properties and items of a publish, beside its result.json.</summary>
internal static class Outputs
{
    /// <summary>The arguments that write them to a file; the build's own output stays as it is.</summary>
    public static IEnumerable<string> ToFile(TestProject project) =>
    [
        "-getProperty:EcsImageReference,EcsTaskDefinitionArn,EcsTaskArn,EcsExitCode,EcsLogStream",
        "-getItem:EcsResult",
        $"-getResultOutputFile:{FileOf(project)}",
    ];

    /// <summary>What MSBuild wrote there.</summary>
    public static JsonNode Of(TestProject project) => JsonNode.Parse(File.ReadAllText(FileOf(project)))!;

    /// <summary>Ends the test unless both say the same of a publish that ran one task.</summary>
    /// <param name="result">result.json.</param>
    /// <param name="msbuild">The outputs.</param>
    public static void AssertEqual(JsonNode result, JsonNode msbuild)
    {
        var task = result["tasks"]![0]!;
        var container = task["containers"]![0]!;
        var expected = new Dictionary<string, string>
        {
            ["ImageReference"] = result["image"]!["reference"]!.GetValue<string>(),
            ["TaskDefinitionArn"] = result["taskDefinition"]!["arn"]!.GetValue<string>(),
            ["TaskArn"] = task["arn"]!.GetValue<string>(),
            ["ExitCode"] = container["exitCode"]!.ToString(),
            ["LogStream"] = container["logStream"]!.GetValue<string>(),
        };
        foreach (var (name, value) in expected)
        {
            Assert.AreEqual(value, msbuild["Properties"]!["Ecs" + name]!.GetValue<string>(), name);
            Assert.AreEqual(value, msbuild["Items"]!["EcsResult"]![0]![name]!.GetValue<string>(), name);
        }
    }

    private static string FileOf(TestProject project) => Path.Combine(project.Folder, "outputs.json");
}
