using System.Text;
using EcsPublish.Aws.Generator.Facts;

namespace EcsPublish.Aws.Facts;

/// <summary>Writes the text form of a <see cref="FactFile"/>: one fact a line, in an order that only changes with the facts.</summary>
internal static class FactFileWriter
{
    public static string Write(FactFile facts)
    {
        var text = new StringBuilder();
        Line(text, $"# {facts["id"]} {facts["version"]}. Written by EcsPublish.Aws.Facts, see README.md; not to be edited.");
        foreach (var (key, value) in facts.Service.Where(pair => pair.Value.Length > 0))
            Line(text, key, value);
        foreach (var row in facts.Endpoints)
            Line(text, "endpoint", row.When, row.Url, row.SigningRegion);
        foreach (var operation in facts.Operations.OrderBy(operation => operation.Name, StringComparer.Ordinal))
            Line(text, ["operation", operation.Name, .. operation.Errors.Order(StringComparer.Ordinal)]);
        foreach (var shape in InOrder(facts.Shapes))
            Shape(text, shape);
        foreach (var type in facts.Enums.OrderBy(type => type.Name, StringComparer.Ordinal))
            Line(text, ["enum", type.Name, .. type.Values.Select(Uri.EscapeDataString)]);
        return text.ToString();
    }

    /// <summary>Errors come last.</summary>
    private static IEnumerable<ShapeFact> InOrder(IEnumerable<ShapeFact> shapes) =>
        shapes.OrderBy(shape => shape.Kind == ShapeKind.Error).ThenBy(shape => shape.Name, StringComparer.Ordinal);

    private static void Shape(StringBuilder text, ShapeFact shape)
    {
        Line(text, shape.Kind.ToString().ToLowerInvariant(), shape.Name, shape.Code, shape.Retry);
        foreach (var member in shape.Members.OrderBy(member => member.Property, StringComparer.OrdinalIgnoreCase))
            Line(text, " ", member.Property, member.Wire, member.Type.ToString());
    }

    private static void Line(StringBuilder text, params string[] words) => text.Append(string.Join(' ', words).TrimEnd()).Append('\n');
}
