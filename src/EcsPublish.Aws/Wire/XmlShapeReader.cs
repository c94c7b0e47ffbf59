using System.Xml;

namespace EcsPublish.Aws.Wire;

/// <summary>Reads shapes from the XML of the query protocols.</summary>
/// <param name="xml">Stands on an element. Each read moves past the element it stood on.</param>
internal sealed class XmlShapeReader(XmlReader xml) : TextShapeReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        IgnoreComments = true,
        IgnoreWhitespace = true,
        IgnoreProcessingInstructions = true,
        DtdProcessing = DtdProcessing.Ignore,
    };

    /// <summary>A reader on the root element, or null when there is none.</summary>
    public static XmlShapeReader? Open(Stream body)
    {
        var xml = XmlReader.Create(body, Settings);
        return xml.MoveToContent() == XmlNodeType.Element ? new XmlShapeReader(xml) : null;
    }

    public override string String() => xml.ReadElementContentAsString();

    public override void Members(IShape shape) => Children(name => shape.Read(name, this));

    /// <summary>An element without items is a missing list, as AWS's own clients have it.</summary>
    public override List<T>? List<T>(Func<ShapeReader, T> item)
    {
        List<T>? list = null;
        Children(_ => (list ??= []).Add(item(this)));
        return list ?? MissingList<T>();
    }

    public override Dictionary<string, T> Map<T>(Func<ShapeReader, T> value)
    {
        var map = new Dictionary<string, T>();
        Children(_ =>
        {
            var (key, entry) = Entry(value);
            map[key] = entry;
        });
        return map;
    }

    /// <summary>
    /// Visits each child of the element it stands on, and moves past the element. A child that the visitor leaves alone is skipped.
    /// </summary>
    public void Children(Action<string> visit)
    {
        var isEmpty = xml.IsEmptyElement;
        var depth = xml.Depth;
        xml.Read();
        if (isEmpty)
            return;

        while (xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
                Child(visit);
            else
                xml.Read();
        }

        xml.Read();
    }

    private void Child(Action<string> visit)
    {
        var start = Position();
        visit(xml.LocalName);
        if (Position() == start)
            xml.Skip();
    }

    private (int Line, int Column) Position()
    {
        var position = (IXmlLineInfo)xml;
        return (position.LineNumber, position.LinePosition);
    }

    private (string Key, T Value) Entry<T>(Func<ShapeReader, T> value)
    {
        var key = "";
        T? entry = default;
        Children(part =>
        {
            if (part is "key" or "Key")
                key = String();
            else
                entry = value(this);
        });
        return (key, entry!);
    }
}
