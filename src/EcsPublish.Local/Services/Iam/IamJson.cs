using System.Text.Json;
using System.Text.Json.Serialization;

namespace EcsPublish.Local.Services.Iam;

/// <summary>How roles are remembered.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(IamState))]
internal sealed partial class IamJson : JsonSerializerContext;
