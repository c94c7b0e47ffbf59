using System.Text.Json.Serialization;
using EcsPublish.Local.Runtime.Docker.Api;

namespace EcsPublish.Local.Runtime.Docker;

/// <summary>How the engine's JSON is read and written: member names are as in its API.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CreateContainer))]
[JsonSerializable(typeof(CreateExec))]
[JsonSerializable(typeof(CreateVolume))]
[JsonSerializable(typeof(Created))]
[JsonSerializable(typeof(ContainerDetails))]
[JsonSerializable(typeof(ContainerEnd))]
[JsonSerializable(typeof(EngineFacts))]
[JsonSerializable(typeof(ExecDetails))]
[JsonSerializable(typeof(List<Created>))]
[JsonSerializable(typeof(List<ImageSummary>))]
[JsonSerializable(typeof(List<NetworkSummary>))]
[JsonSerializable(typeof(VolumeList))]
internal sealed partial class EngineJson : JsonSerializerContext;
