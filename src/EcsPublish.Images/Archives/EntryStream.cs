namespace EcsPublish.Images.Archives;

/// <summary>The bytes of one file of an archive.</summary>
internal sealed class EntryStream : Stream
{
    private readonly FileStream _archive;
    private readonly ArchiveEntry _entry;
    private long _position;

    /// <param name="archive">Is closed with this.</param>
    /// <param name="entry">Where the file lies.</param>
    public EntryStream(FileStream archive, ArchiveEntry entry)
    {
        (_archive, _entry) = (archive, entry);
        _archive.Position = entry.Offset;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => _entry.Size;

    public override long Position { get => _position; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        var read = _archive.Read(buffer[..Left(buffer.Length)]);
        _position += read;
        return read;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await _archive.ReadAsync(buffer[..Left(buffer.Length)], cancellationToken);
        _position += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _archive.Dispose();

        base.Dispose(disposing);
    }

    private int Left(int wanted) => (int)Math.Min(wanted, _entry.Size - _position);
}
