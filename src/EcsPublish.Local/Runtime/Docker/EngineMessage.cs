using System.Text.Json;
using System.Text.Json.Nodes;

namespace EcsPublish.Local.Runtime.Docker;

/// <summary>Finds out what an engine has to say in its JSON.</summary>
internal static class EngineMessage
{
    /// <summary>The message of a refusal, or the error in a line of progress; null when there is none.</summary>
    public static string? Of(string json)
    {
        try
        {
            return JsonNode.Parse(json) is JsonObject answer ? (string?)(answer["message"] ?? answer["error"]) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Reads the progress of a pull or a load to its end. The engine has said 200 by then, so failure is in the text.</summary>
    /// <exception cref="EngineException">It failed.</exception>
    public static async Task ReadProgressAsync(Stream progress, CancellationToken cancellation)
    {
        using var lines = new StreamReader(progress);
        while (await lines.ReadLineAsync(cancellation) is { } line)
        {
            if (Of(line) is { } error)
                throw new EngineException(error);
        }
    }
}
