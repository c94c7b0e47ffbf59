using System.Text.Json;
using System.Text.Json.Serialization;

namespace EcsPublish.Local.Faults;

/// <summary>How <c>faults.json</c> is written: <c>[{ "operation": "RunTask", "kind": "Throttle", "times": 3 }]</c>.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Fault[]))]
internal sealed partial class FaultJson : JsonSerializerContext;
