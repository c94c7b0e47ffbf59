using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>One item: its identity, and its metadata read as what it should be.</summary>
internal sealed class ItemReader(string name, ProjectItem item, Problems problems)
    : ValueReader(metadata => item[metadata], metadata => new Origin(name, item.Include, metadata), problems)
{
    /// <summary>The item itself, for messages.</summary>
    public Origin Origin { get; } = new(name, item.Include);

    /// <summary>The item's identity.</summary>
    public string Include { get; } = item.Include.Trim();

    /// <summary>Notes a problem of the item itself.</summary>
    public void ComplainAbout(DiagnosticDescriptor kind, params object?[] values) => Problems.Add(Origin, kind, values);

    /// <summary>Metadata as it is, untrimmed. Empty and missing are one thing, as they are to MSBuild.</summary>
    public string Verbatim(string metadata) => item.Metadata.TryGetValue(metadata, out var value) ? value : "";
}
