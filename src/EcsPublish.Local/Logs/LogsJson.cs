using System.Text.Json;
using System.Text.Json.Serialization;

namespace EcsPublish.Local.Logs;

/// <summary>How log groups are remembered.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(GroupState))]
internal sealed partial class LogsJson : JsonSerializerContext;
