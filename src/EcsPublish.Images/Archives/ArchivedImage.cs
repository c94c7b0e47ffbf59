namespace EcsPublish.Images.Archives;

/// <summary>An image as an archive describes it.</summary>
/// <param name="Format">The family of its media types.</param>
/// <param name="Manifest">The manifest's exact bytes; null when the archive has none that a registry would know.</param>
/// <param name="Config">The configuration's exact bytes.</param>
/// <param name="Layers">Lowest first.</param>
internal sealed record ArchivedImage(ImageFormat Format, byte[]? Manifest, byte[] Config, IReadOnlyList<ArchivedLayer> Layers);

/// <summary>A layer in an archive.</summary>
/// <param name="File">Its file's name in the archive.</param>
/// <param name="Descriptor">As the manifest gives it; null without a manifest, for a plain tar.</param>
internal sealed record ArchivedLayer(string File, Descriptor? Descriptor);
