namespace EcsPublish.Core.Settings.Reading;

/// <summary>Which property, item or piece of an item's metadata a value came from; messages name it by this.</summary>
/// <param name="Name">The property's or item's name.</param>
/// <param name="Include">The item's identity; null for a property.</param>
/// <param name="Metadata">The name of the metadata; null for the item itself.</param>
internal sealed record Origin(string Name, string? Include = null, string? Metadata = null)
{
    /// <summary>The words of a message: <c>EcsCpu</c>, <c>EcsPort '8080'</c>, <c>Protocol of EcsPort '8080'</c>.</summary>
    public override string ToString() => (Include, Metadata) switch
    {
        (null, _) => Name,
        (_, null) => $"{Name} '{Include}'",
        _ => $"{Metadata} of {Name} '{Include}'",
    };
}
