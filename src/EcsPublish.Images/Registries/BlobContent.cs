using System.Net;
using System.Net.Http.Headers;

namespace EcsPublish.Images.Registries;

/// <summary>A request body of known size that is streamed from wherever the blob lies.</summary>
internal sealed class BlobContent : HttpContent
{
    private const int BufferSize = 128 * 1024;

    private readonly ImageBlob _blob;

    public BlobContent(ImageBlob blob)
    {
        _blob = blob;
        Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
    }

    /// <summary>Called after each piece sent.</summary>
    public Action? Moved { get; set; }

    protected override bool TryComputeLength(out long length)
    {
        length = _blob.Descriptor.Size;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await using var source = await _blob.OpenAsync(cancellationToken);
        var buffer = new byte[BufferSize];
        int read;
        while ((read = await source.ReadAsync(buffer, cancellationToken)) > 0)
        {
            await stream.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            Moved?.Invoke();
        }
    }
}
