using System.Text;
using System.Text.Json;
using EcsPublish.Aws.Wire;

namespace EcsPublish.Aws.Tests.Wire;

/// <summary>Shapes to and from the text of a wire format.</summary>
internal static class Shapes
{
    public static string ToJson(IShape shape)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
            new JsonShapeWriter(json).Root(shape);
        return Encoding.UTF8.GetString(body.ToArray());
    }

    public static T FromJson<T>(string json)
        where T : IShape, new()
    {
        var shape = new T();
        using var document = JsonDocument.Parse(json);
        new JsonShapeReader(document.RootElement).Members(shape);
        return shape;
    }

    /// <summary>Readable, not encoded: <c>A=1&amp;B=a b</c>.</summary>
    public static string ToForm(IShape shape, QueryStyle style) =>
        string.Join('&', Parameters(shape, style).Select(parameter => $"{parameter.Key}={parameter.Value}"));

    /// <summary>Encoded, as a client sends it.</summary>
    public static string ToBody(IShape shape, QueryStyle style) =>
        string.Join('&', Parameters(shape, style).Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));

    public static T FromForm<T>(string form)
        where T : IShape, new()
    {
        var shape = new T();
        new QueryShapeReader(FormNode.Parse(form)).Members(shape);
        return shape;
    }

    public static T FromXml<T>(string xml)
        where T : IShape, new()
    {
        var shape = new T();
        using var body = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        XmlShapeReader.Open(body)?.Members(shape);
        return shape;
    }

    private static Dictionary<string, string> Parameters(IShape shape, QueryStyle style)
    {
        var parameters = new Dictionary<string, string>();
        new QueryShapeWriter(parameters, style).Root(shape);
        return parameters;
    }
}
