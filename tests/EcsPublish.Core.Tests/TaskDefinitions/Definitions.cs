using System.Text.Json.Nodes;
using EcsPublish.Core.Settings;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Tests.TaskDefinitions;

/// <summary>The smallest settings, context and definitions; tests change what they are about with <c>with</c>.</summary>
internal static class Definitions
{
    public const string Image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/hello@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    public static TaskDefinitionSettings Settings { get; } = new()
    {
        Family = "hello",
        LaunchType = "FARGATE",
        NetworkMode = "awsvpc",
        Cpu = 256,
        Memory = 512,
        Container = new ContainerSettings { Name = "hello", Log = new LogSettings("awslogs", "/ecs/hello", null, "ecs", 30, []) },
    };

    /// <summary>What the settings are when a file is named: the build leaves its defaults out.</summary>
    public static TaskDefinitionSettings SettingsOverFile { get; } = new()
    {
        Family = "hello",
        FamilyIsDefault = true,
        File = "task.json",
        Container = new ContainerSettings { Name = "hello" },
    };

    public static RenderContext Context { get; } = new()
    {
        Image = Image,
        Architecture = "X86_64",
        Region = "eu-west-1",
        ExecutionRoleArn = "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
    };

    public static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();

    /// <summary>A definition around the members of its only container.</summary>
    public static JsonObject WithContainer(string members) => Parse($$"""{ "containerDefinitions": [{ "name": "app", {{members}} }] }""");

    public static JsonObject Render(string file, TaskDefinitionSettings? settings = null, RenderContext? context = null) =>
        TaskDefinitionRenderer.Render(settings ?? SettingsOverFile, (context ?? Context) with { File = Parse(file) }).Definition;
}
