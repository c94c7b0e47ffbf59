using System.Security.Cryptography;

namespace EcsPublish.Images.Registries;

/// <summary>
/// Reads a blob from a registry and proves its digest before the last bytes are handed on, so that a wrong blob can never be passed on
/// whole.
/// </summary>
internal sealed class VerifiedBlobStream : Stream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly HttpResponseMessage _answer;
    private readonly Stream _content;
    private readonly Descriptor _blob;
    private readonly RegistryHost _host;
    private readonly TimeSpan _stallTimeout;
    private long _position;

    private VerifiedBlobStream(HttpResponseMessage answer, Stream content, Descriptor blob, RegistryHost host, TimeSpan stallTimeout) =>
        (_answer, _content, _blob, _host, _stallTimeout) = (answer, content, blob, host, stallTimeout);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => _blob.Size;

    public override long Position { get => _position; set => throw new NotSupportedException(); }

    /// <summary>Takes over an answer whose body is the blob.</summary>
    public static async Task<VerifiedBlobStream> OpenAsync(
        HttpResponseMessage answer, Descriptor blob, RegistryHost host, TimeSpan stallTimeout, CancellationToken cancellation) =>
        new(answer, await answer.Content.ReadAsStreamAsync(cancellation), blob, host, stallTimeout);

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
            _answer.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task<int> ReadContentAsync(Memory<byte> buffer, CancellationToken cancellation)
    {
        using var stall = new StallGuard(_stallTimeout, cancellation);
        try
        {
            return await _content.ReadAsync(buffer, stall.Token);
        }
        catch (Exception cut) when (Transport.IsCut(cut, cancellation))
        {
            throw Cut(cut);
        }
    }

    private void Check(bool atEnd)
    {
        if (atEnd && _position < _blob.Size)
            throw Cut(null);

        var isWhole = !atEnd && _position == _blob.Size;
        if (_position > _blob.Size || (isWhole && Sha256Digest.Format(_hash.GetCurrentHash()) != _blob.Digest))
            throw _host.Failure(ImageFailure.DigestMismatch, $"The registry {_host.Name} sent something else than {_blob.Digest}.");
    }

    private ImageException Cut(Exception? cause) =>
        _host.Failure(ImageFailure.Connection, $"The registry {_host.Name} broke off while sending the blob {_blob.Digest}.", cause: cause);
}
