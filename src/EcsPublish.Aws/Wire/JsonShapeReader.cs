using System.Text.Json;

namespace EcsPublish.Aws.Wire;

/// <summary>Reads shapes from AWS JSON.</summary>
internal sealed class JsonShapeReader(JsonElement root) : ShapeReader
{
    private JsonElement _at = root;

    public override bool IsNull => _at.ValueKind == JsonValueKind.Null;

    /// <summary>A number or a structure where a string is expected is given as its text.</summary>
    public override string? String() => _at.ValueKind switch
    {
        JsonValueKind.String => _at.GetString(),
        JsonValueKind.Null => null,
        _ => _at.GetRawText(),
    };

    /// <summary>Whole numbers may come as <c>5.0</c> or <c>1.5E9</c>.</summary>
    public override long? Long() => IsNull ? null : _at.TryGetInt64(out var number) ? number : (long)_at.GetDouble();

    public override double? Double() => IsNull ? null : _at.GetDouble();

    public override bool? Boolean() => IsNull ? null : _at.GetBoolean();

    public override DateTime? Time() => _at.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => DateTime.UnixEpoch.AddSeconds(_at.GetDouble()),
        _ => _at.GetDateTimeOffset().UtcDateTime,
    };

    public override void Members(IShape shape)
    {
        var structure = _at;
        foreach (var member in structure.EnumerateObject())
        {
            _at = member.Value;
            shape.Read(member.Name, this);
        }

        _at = structure;
    }

    public override List<T>? List<T>(Func<ShapeReader, T> item)
    {
        if (IsNull)
            return MissingList<T>();

        var array = _at;
        var list = new List<T>(array.GetArrayLength());
        foreach (var element in array.EnumerateArray())
        {
            _at = element;
            list.Add(item(this));
        }

        _at = array;
        return list;
    }

    public override Dictionary<string, T>? Map<T>(Func<ShapeReader, T> value)
    {
        if (IsNull)
            return MissingMap<T>();

        var entries = _at;
        var map = new Dictionary<string, T>();
        foreach (var entry in entries.EnumerateObject())
        {
            _at = entry.Value;
            map[entry.Name] = value(this);
        }

        _at = entries;
        return map;
    }
}
