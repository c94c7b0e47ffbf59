using System.Globalization;
using System.Xml;

namespace EcsPublish.Aws.Wire;

/// <summary>
/// Writes shapes as the XML of the query protocols: the server's end of <see cref="XmlShapeReader"/>. The items of a list are elements
/// of the name that the service's facts have for them, <c>member</c> or EC2's <c>item</c>.
/// </summary>
/// <param name="xml">Stands inside the element that holds the members.</param>
internal sealed class XmlShapeWriter(XmlWriter xml) : ShapeWriter
{
    public override void Value(string? name, string? value)
    {
        if (value is not null)
            xml.WriteElementString(name!, value);
    }

    public override void Value(string? name, long? value) => Value(name, value?.ToString(CultureInfo.InvariantCulture));

    public override void Value(string? name, double? value) => Value(name, value?.ToString(CultureInfo.InvariantCulture));

    public override void Value(string? name, bool? value) => Value(name, value switch { null => null, true => "true", false => "false" });

    public override void Value(string? name, DateTime? value) => Value(name, value is { } time ? Iso8601.Format(time) : null);

    public override void Value(string? name, IShape? value)
    {
        if (value is not null)
            Element(name!, () => value.Write(this));
    }

    public override void Elements<T>(string? name, string itemName, List<T> items, Action<ShapeWriter, string?, T> item) =>
        Element(name!, () => items.ForEach(element => item(this, itemName, element)));

    public override void Entries<T>(string? name, Dictionary<string, T> items, Action<ShapeWriter, string?, T> item) =>
        Element(name!, () =>
        {
            foreach (var (key, value) in items)
            {
                Element("entry", () =>
                {
                    Value("key", key);
                    item(this, "value", value);
                });
            }
        });

    private void Element(string name, Action content)
    {
        xml.WriteStartElement(name);
        content();
        xml.WriteEndElement();
    }
}
