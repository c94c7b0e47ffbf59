using System.Xml;
using System.Xml.Linq;

namespace EcsPublish.Core.Settings.Names;

/// <summary>
/// Finds what MSBuild files set, by reading them as XML. MSBuild's own evaluation gives values without places; this gives places without
/// values.
/// </summary>
internal static class DeclarationScanner
{
    /// <summary>What MSBuild takes for itself on an item, which is therefore no metadata.</summary>
    private static readonly HashSet<string> OwnAttributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "Include", "Exclude", "Remove", "Update", "Condition", "Label", "KeepMetadata", "RemoveMetadata", "KeepDuplicates",
        "MatchOnMetadata", "MatchOnMetadataOptions",
    };

    /// <summary>The file's declarations in its order; none for a file that cannot be read, which MSBuild reports itself.</summary>
    public static IReadOnlyList<Declaration> Scan(string file) =>
        Load(file) is { } document ? [.. document.Descendants().SelectMany(group => ScanGroup(file, group))] : [];

    private static IEnumerable<Declaration> ScanGroup(string file, XElement group) => group.Name.LocalName switch
    {
        "PropertyGroup" => group.Elements().Select(element => new Declaration(file, LineOf(element), element.Name.LocalName, false)),
        "ItemGroup" => group.Elements().SelectMany(element => ScanItem(file, element)),
        _ => [],
    };

    private static IEnumerable<Declaration> ScanItem(string file, XElement element)
    {
        var include = (string?)element.Attribute("Include") ?? (string?)element.Attribute("Update");
        var item = new Declaration(file, LineOf(element), element.Name.LocalName, true, include);
        var attributes = element.Attributes().Where(attribute => !OwnAttributes.Contains(attribute.Name.LocalName));
        return
        [
            item,
            .. attributes.Select(attribute => item with { Line = LineOf(attribute), Metadata = attribute.Name.LocalName }),
            .. element.Elements().Select(child => item with { Line = LineOf(child), Metadata = child.Name.LocalName }),
        ];
    }

    private static int LineOf(IXmlLineInfo node) => node.LineNumber;

    private static XDocument? Load(string file)
    {
        try
        {
            using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            return XDocument.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (Exception unreadable) when (unreadable is XmlException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
