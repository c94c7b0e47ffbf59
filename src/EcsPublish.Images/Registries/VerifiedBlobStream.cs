using System.Security.Cryptography;

namespace EcsPublish.Images.Registries;

/// <summary>
/// Reads a blob from a registry and proves its digest before the last bytes are handed on, so that a wrong blob can never be passed on whole.
/// </summary>
internal sealed class VerifiedBlobStream(HttpResponseMessage answer, Stream content, Descriptor blob, RegistryHost host, TimeSpan stallTimeout) : Stream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => blob.Size;

    public override long Position { get => _position; set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.Length == 0)
            return 0;

        var read = await ReadContentAsync(buffer, cancellationToken);
        _hash.AppendData(buffer.Span[..read]);
        _position += read;
        Check(atEnd: read == 0);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash.Dispose();
            answer.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task<int> ReadContentAsync(Memory<byte> buffer, CancellationToken cancellation)
    {
        using var stall = new StallGuard(stallTimeout, cancellation);
        try
        {
            return await content.ReadAsync(buffer, stall.Token);
        }
        catch (Exception cut) when (Transport.IsCut(cut, cancellation))
        {
            throw Cut(cut);
        }
    }

    private void Check(bool atEnd)
    {
        if (atEnd && _position < blob.Size)
            throw Cut(null);

        var isWhole = !atEnd && _position == blob.Size;
        if (_position > blob.Size || (isWhole && Sha256Digest.Format(_hash.GetCurrentHash()) != blob.Digest))
            throw new ImageException(ImageFailure.DigestMismatch, $"The registry {host.Name} sent something else than the blob {blob.Digest}.") { Registry = host.Name };
    }

    private ImageException Cut(Exception? cause) =>
        new(ImageFailure.Connection, $"The registry {host.Name} broke off while sending the blob {blob.Digest}.", cause) { Registry = host.Name };
}
