using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>A task definition as text to read, diff and hand to <c>aws ecs register-task-definition --cli-input-json</c>.</summary>
internal static class TaskDefinitionText
{
    // Relaxed: the text goes to a file, never into HTML, and a person reads "Grüße" and "a+b" more easily than escapes.
    private static readonly JsonSerializerOptions Indented = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
    };

    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Indented by two, lines ended by LF on every system, a newline at the end.</summary>
    public static string Write(JsonObject definition) => definition.ToJsonString(Indented) + "\n";

    /// <summary>Any part of a definition on one line: <c>["dotnet","app.dll"]</c>.</summary>
    public static string Compact(JsonNode node) => node.ToJsonString(OneLine);
}
