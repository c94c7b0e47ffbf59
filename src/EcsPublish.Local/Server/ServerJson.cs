using System.Text.Json;
using System.Text.Json.Serialization;
using EcsPublish.Local.Ecs.Addresses;

namespace EcsPublish.Local.Server;

/// <summary>How the server's own answers are written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ServerHealth))]
[JsonSerializable(typeof(IReadOnlyList<ServiceUrl>))]
internal sealed partial class ServerJson : JsonSerializerContext;
