namespace EcsPublish.Core.TaskDefinitions;

/// <summary>JSON that does not fit the SDK's type; the message says where.</summary>
internal sealed class ShapeException(ShapeFault fault) : Exception($"{fault}.")
{
    /// <summary>Where, for example <c>containerDefinitions[0].cpu</c>.</summary>
    public string Path { get; } = fault.Path;
}
