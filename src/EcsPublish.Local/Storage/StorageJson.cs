using System.Text.Json;
using System.Text.Json.Serialization;

namespace EcsPublish.Local.Storage;

/// <summary>How the small files of the data folder are written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(FolderKeys))]
[JsonSerializable(typeof(ServerRecord))]
[JsonSerializable(typeof(PortMemory))]
internal sealed partial class StorageJson : JsonSerializerContext;
