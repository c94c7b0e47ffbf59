using System.Text.Json.Nodes;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>One place where JSON does not fit the SDK's type.</summary>
/// <param name="Path">Where: <c>containerDefinitions[0].cpu</c>.</param>
/// <param name="Node">What stands there.</param>
/// <param name="Expected">What ECS takes there, in words; null when it knows no such field at all.</param>
/// <param name="Known">The fields it knows there, when it does not know this one.</param>
internal sealed record ShapeFault(string Path, JsonNode? Node, string? Expected, IReadOnlyCollection<string> Known)
{
    public override string ToString() => Expected is null ? $"{Path} is no field that ECS knows" : $"{Path} has to be {Expected}";
}
