namespace EcsPublish.Images.Layers;

/// <summary>Opens published files for one pass from start to end.</summary>
internal static class PublishedFileStream
{
    public static FileStream Open(PublishedFile file)
    {
        try
        {
            return new FileStream(file.Source, new FileStreamOptions
            {
                Share = FileShare.ReadWrite | FileShare.Delete,
                Options = FileOptions.SequentialScan,
                BufferSize = 0,
            });
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            var message = $"The published file '{file.Path}' cannot be read: {failure.Message}";
            throw new ImageException(ImageFailure.InvalidPublishFolder, message, failure);
        }
    }
}
