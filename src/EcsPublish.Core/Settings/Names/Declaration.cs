namespace EcsPublish.Core.Settings.Names;

/// <summary>One place in a project file where something is set: a property, an item, or a piece of an item's metadata.</summary>
/// <param name="File">Full path of the file.</param>
/// <param name="Line">From 1.</param>
/// <param name="Name">The property's or item's name.</param>
/// <param name="IsItem">Whether it stands in an ItemGroup.</param>
/// <param name="Include">The item's Include or Update as written, with <c>;</c> and <c>$(...)</c>.</param>
/// <param name="Metadata">The metadata's name; null for the item itself.</param>
internal sealed record Declaration(string File, int Line, string Name, bool IsItem, string? Include = null, string? Metadata = null);
