using System.Globalization;

namespace EcsPublish.Aws.Wire;

/// <summary>Writes shapes as the flat parameters of a form: <c>A.B.member.1.C=value</c>.</summary>
/// <param name="parameters">Where the parameters go.</param>
/// <param name="style">Which dialect.</param>
internal sealed class QueryShapeWriter(IDictionary<string, string> parameters, QueryStyle style) : ShapeWriter
{
    private string _prefix = "";

    /// <summary>Writes a whole request.</summary>
    public void Root(IShape shape) => shape.Write(this);

    public override void Value(string? name, string? value)
    {
        if (value is not null)
            parameters[Path(name)] = value;
    }

    public override void Value(string? name, long? value) => Value(name, value?.ToString(CultureInfo.InvariantCulture));

    public override void Value(string? name, double? value) => Value(name, value?.ToString(CultureInfo.InvariantCulture));

    public override void Value(string? name, bool? value) => Value(name, value switch { null => null, true => "true", false => "false" });

    public override void Value(string? name, DateTime? value) => Value(name, value is { } time ? Iso8601.Format(time) : null);

    public override void Value(string? name, IShape? value)
    {
        if (value is not null)
            Under(Path(name), () => value.Write(this));
    }

    /// <summary>An empty list is said by its name alone, <c>Tags=</c>.</summary>
    public override void Elements<T>(string? name, string itemName, List<T> items, Action<ShapeWriter, string?, T> item)
    {
        if (items.Count == 0)
            Value(name, "");

        var list = style == QueryStyle.Query ? $"{Path(name)}.{itemName}" : Path(name);
        for (var i = 0; i < items.Count; i++)
        {
            var element = items[i];
            Under(Numbered(list, i + 1), () => item(this, null, element));
        }
    }

    public override void Entries<T>(string? name, Dictionary<string, T> items, Action<ShapeWriter, string?, T> item)
    {
        var map = Path(name) + ".entry";
        var number = 0;
        foreach (var (key, value) in items)
        {
            Under(Numbered(map, ++number), () =>
            {
                Value("key", key);
                item(this, "value", value);
            });
        }
    }

    private static string Numbered(string list, int number) => string.Create(CultureInfo.InvariantCulture, $"{list}.{number}");

    private string Path(string? name)
    {
        if (name is null)
            return _prefix;
        var wire = style == QueryStyle.Ec2 ? char.ToUpperInvariant(name[0]) + name[1..] : name;
        return _prefix.Length == 0 ? wire : $"{_prefix}.{wire}";
    }

    private void Under(string prefix, Action write)
    {
        var outer = _prefix;
        _prefix = prefix;
        write();
        _prefix = outer;
    }
}
