using System.Text.Json;

namespace EcsPublish.Aws.Wire;

/// <summary>Writes shapes as AWS JSON: a structure is an object, a time is seconds since 1970 as a number.</summary>
internal sealed class JsonShapeWriter(Utf8JsonWriter json) : ShapeWriter
{
    /// <summary>Writes a whole request or response.</summary>
    public void Root(IShape shape)
    {
        json.WriteStartObject();
        shape.Write(this);
        json.WriteEndObject();
    }

    public override void Value(string? name, string? value)
    {
        if (value is null)
            return;
        Name(name);
        json.WriteStringValue(value);
    }

    public override void Value(string? name, long? value)
    {
        if (value is not { } number)
            return;
        Name(name);
        json.WriteNumberValue(number);
    }

    public override void Value(string? name, double? value)
    {
        if (value is not { } number)
            return;
        Name(name);
        json.WriteNumberValue(number);
    }

    public override void Value(string? name, bool? value)
    {
        if (value is not { } truth)
            return;
        Name(name);
        json.WriteBooleanValue(truth);
    }

    public override void Value(string? name, DateTime? value)
    {
        if (value is not { } time)
            return;
        Name(name);
        json.WriteNumberValue(Math.Round((decimal)(time.ToUniversalTime() - DateTime.UnixEpoch).TotalMilliseconds) / 1000);
    }

    public override void Value(string? name, IShape? value)
    {
        if (value is null)
            return;
        Name(name);
        Root(value);
    }

    public override void Elements<T>(string? name, string itemName, List<T> items, Action<ShapeWriter, string?, T> item)
    {
        Name(name);
        json.WriteStartArray();
        foreach (var element in items)
            item(this, null, element);
        json.WriteEndArray();
    }

    public override void Entries<T>(string? name, Dictionary<string, T> items, Action<ShapeWriter, string?, T> item)
    {
        Name(name);
        json.WriteStartObject();
        foreach (var (key, value) in items)
            item(this, key, value);
        json.WriteEndObject();
    }

    private void Name(string? name)
    {
        if (name is not null)
            json.WritePropertyName(name);
    }
}
