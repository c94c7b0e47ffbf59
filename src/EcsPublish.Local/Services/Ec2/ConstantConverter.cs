using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace EcsPublish.Local.Services.Ec2;

/// <summary>Reads the SDK's string constants (<c>RouteState.Active</c>), which JSON has as text.</summary>
internal sealed class ConstantConverter : JsonConverter<ConstantClass>
{
    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsAssignableTo(typeof(ConstantClass));

    /// <inheritdoc />
    public override ConstantClass? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } value ? (ConstantClass?)Activator.CreateInstance(typeToConvert, value) : null;

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, ConstantClass value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
