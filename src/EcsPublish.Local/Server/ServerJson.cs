using System.Text.Json;
using System.Text.Json.Serialization;

namespace EcsPublish.Local.Server;

/// <summary>How the server's own answers are written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ServerHealth))]
internal sealed partial class ServerJson : JsonSerializerContext;
