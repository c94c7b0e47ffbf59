using System.Text.Json.Nodes;

namespace EcsPublish.Package.Tests;

/// <summary>The output properties and items of a publish, beside its result.json.</summary>
internal static class Outputs
{
    /// <summary>Ends the test unless both say the same of a publish that ran one task.</summary>
    /// <param name="result">result.json.</param>
    /// <param name="msbuild">What <c>-getProperty</c> and <c>-getItem:EcsResult</c> printed.</param>
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
}
