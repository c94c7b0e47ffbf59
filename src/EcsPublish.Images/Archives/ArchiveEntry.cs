namespace EcsPublish.Images.Archives;

/// <summary>Where a file lies in an archive.</summary>
/// <param name="Offset">Of its first byte.</param>
/// <param name="Size">Bytes.</param>
internal sealed record ArchiveEntry(long Offset, long Size);
