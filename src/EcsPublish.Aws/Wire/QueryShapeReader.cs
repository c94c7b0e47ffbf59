namespace EcsPublish.Aws.Wire;

/// <summary>Reads shapes from the parameters of a form, in both dialects: the server's end of <see cref="QueryShapeWriter"/>.</summary>
internal sealed class QueryShapeReader(FormNode root) : TextShapeReader
{
    private FormNode _at = root;

    public override string? String() => _at.Value;

    /// <summary>Names that are no member, such as Action and Version, are ignored by the shape.</summary>
    public override void Members(IShape shape)
    {
        var structure = _at;
        foreach (var (name, child) in structure.Children)
        {
            _at = child;
            shape.Read(name, this);
        }

        _at = structure;
    }

    /// <summary>A list that is named without items, <c>Tags=</c>, is empty.</summary>
    public override List<T> List<T>(Func<ShapeReader, T> item)
    {
        var list = _at;
        var items = new List<T>();
        foreach (var element in list.Items)
        {
            _at = element;
            items.Add(item(this));
        }

        _at = list;
        return items;
    }

    public override Dictionary<string, T> Map<T>(Func<ShapeReader, T> value)
    {
        var map = _at;
        var entries = new Dictionary<string, T>();
        foreach (var entry in map.Items)
        {
            _at = entry.Children["value"];
            entries[entry.Children["key"].Value ?? ""] = value(this);
        }

        _at = map;
        return entries;
    }
}
