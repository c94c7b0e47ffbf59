using System.Text.Json;
using System.Text.Json.Serialization;

namespace EcsPublish.Local.Registry;

/// <summary>How repositories are remembered.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(Repository))]
internal sealed partial class RegistryJson : JsonSerializerContext;
