using System.Text.Json;
using System.Text.Json.Serialization;

namespace EcsPublish.Protocol;

/// <summary>The lines on the wire between build and engine: one JSON object each, no line breaks inside.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(EngineRequest))]
[JsonSerializable(typeof(EngineEvent))]
internal sealed partial class ProtocolJson : JsonSerializerContext
{
    /// <summary>One request as a line, without its line break.</summary>
    public static string Write(EngineRequest request) => JsonSerializer.Serialize(request, Default.EngineRequest);

    /// <summary>One event as a line, without its line break.</summary>
    public static string Write(EngineEvent engineEvent) => JsonSerializer.Serialize(engineEvent, Default.EngineEvent);

    /// <summary>The request in a line, or null when the line is none.</summary>
    public static EngineRequest? ReadRequest(string line) => Read(line, Default.EngineRequest);

    /// <summary>The event in a line, or null when the line is none.</summary>
    public static EngineEvent? ReadEvent(string line) => Read(line, Default.EngineEvent);

    private static T? Read<T>(string line, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(line, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
