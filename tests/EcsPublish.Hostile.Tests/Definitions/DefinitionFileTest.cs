using System.Text.Json.Nodes;
using Amazon.ECS.Model;
using EcsPublish.Core.TaskDefinitions;
using TestDefinitions = EcsPublish.Core.Tests.TaskDefinitions.Definitions;

namespace EcsPublish.Hostile.Tests.Definitions;

/// <summary>A definition file on its whole way: read, rendered, made a request, and back to JSON.</summary>
public abstract class DefinitionFileTest
{
    // What the build knows better than any file.
    private static readonly string[] OfTheBuild = ["runtimePlatform.cpuArchitecture", "runtimePlatform.operatingSystemFamily"];

    private protected static IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal);

    /// <summary>The request that a file becomes.</summary>
    private protected static JsonObject Request(string file)
    {
        var read = TaskDefinitionFile.Read(file);
        var settings = TestDefinitions.SettingsOverFile with { Container = TestDefinitions.SettingsOverFile.Container with { Name = FirstContainer(read) } };
        var rendered = TaskDefinitionRenderer.Render(settings, TestDefinitions.Context with { File = read.Definition, ExecutionRoleArn = null });
        return ShapeMapper.ToJson(ShapeMapper.ToShape<RegisterTaskDefinitionRequest>(rendered.Definition));
    }

    /// <summary>What a file says and the request does not, beyond what only descriptions have.</summary>
    private protected static IEnumerable<string> Lost(string file)
    {
        var request = Leaves.Of(Request(file));
        var image = request.Single(leaf => leaf.Value == TestDefinitions.Image).Key;
        return Leaves.OfFile(file)
            .Where(leaf => !DescribeOnlyFields.Names.Contains(leaf.Key.Split('.', '[')[0]))
            .Where(leaf => leaf.Key != image && !OfTheBuild.Contains(leaf.Key))
            .Where(leaf => request.GetValueOrDefault(leaf.Key) != leaf.Value)
            .Select(leaf => $"{leaf.Key}: {leaf.Value} -> {request.GetValueOrDefault(leaf.Key) ?? "gone"}");
    }

    private static string FirstContainer(TaskDefinitionFile file) => file.Definition.Containers().First().Text("name")!;
}
