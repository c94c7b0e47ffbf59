namespace EcsPublish.Images.Layers;

/// <summary>A file of the publish output as the image shall hold it.</summary>
/// <param name="Path">Relative to the publish folder, with <c>/</c>.</param>
/// <param name="Source">Full path on this machine.</param>
/// <param name="Size">Bytes.</param>
/// <param name="IsExecutable">Mode 0755 instead of 0644.</param>
internal sealed record PublishedFile(string Path, string Source, long Size, bool IsExecutable);
