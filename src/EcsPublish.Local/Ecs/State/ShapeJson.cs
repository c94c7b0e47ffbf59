using System.Buffers;
using System.Text.Json;
using EcsPublish.Aws;
using EcsPublish.Aws.Wire;

namespace EcsPublish.Local.Ecs.State;

/// <summary>Shapes as JSON, in the words of the wire.</summary>
internal static class ShapeJson
{
    /// <summary>Writes a shape; what is unset is left out.</summary>
    public static ReadOnlyMemory<byte> Write(IShape shape)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
            new JsonShapeWriter(json).Root(shape);
        return bytes.WrittenMemory;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static T Read<T>(ReadOnlyMemory<byte> json)
        where T : IShape, new()
    {
        using var document = JsonDocument.Parse(json);
        var shape = new T();
        new JsonShapeReader(document.RootElement).Members(shape);
        return shape;
    }

    /// <summary>A deep copy: what an answer carries must not change under the hands of its writer.</summary>
    public static T Copy<T>(T shape)
        where T : IShape, new() => Read<T>(Write(shape));
}
