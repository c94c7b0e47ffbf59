namespace EcsPublish.Images.Layers;

/// <summary>What goes into one layer.</summary>
/// <param name="Name"><c>app</c>, <c>content</c>, <c>packages</c>, <c>packages 2</c> or <c>package skiasharp</c>.</param>
/// <param name="Root">Folder in the image, without leading and with trailing <c>/</c>: <c>app/</c>; empty for the root itself.</param>
/// <param name="Owner">Owner of all entries.</param>
/// <param name="Files">Sorted ordinally by path.</param>
internal sealed record LayerSource(string Name, string Root, FileOwner Owner, IReadOnlyList<PublishedFile> Files);
