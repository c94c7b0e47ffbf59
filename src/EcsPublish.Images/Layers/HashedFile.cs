namespace EcsPublish.Images.Layers;

/// <summary>The content of a file as it was when it was hashed.</summary>
/// <param name="Hash">SHA-256.</param>
/// <param name="Size">Bytes hashed.</param>
internal readonly record struct HashedFile(byte[] Hash, long Size);
