namespace EcsPublish.Images.Layers;

/// <summary>The facts of a tar header besides the name.</summary>
/// <param name="Type">The type flag: <c>0</c> file, <c>5</c> directory, <c>L</c> long name of the next entry.</param>
/// <param name="Mode">Permission bits.</param>
/// <param name="Size">Bytes of content.</param>
/// <param name="Owner">Numeric owner.</param>
/// <param name="IsGnu">Part of a GNU long name.</param>
internal readonly record struct TarEntry(char Type, int Mode, long Size, FileOwner Owner, bool IsGnu);
