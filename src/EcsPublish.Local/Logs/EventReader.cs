using Microsoft.Win32.SafeHandles;

namespace EcsPublish.Local.Logs;

/// <summary>Reads the events of a file in either direction, a large piece of the file at a time.</summary>
internal sealed class EventReader : IDisposable
{
    private const int WindowSize = 128 * 1024;

    private readonly EventFile _file;
    private readonly SafeFileHandle? _handle;
    private byte[] _window = [];
    private long _windowStart;
    private int _windowLength;

    public EventReader(string path, EventFile file, long position)
    {
        (_file, Position) = (file, position);
        if (File.Exists(path)) _handle = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
    }

    /// <summary>Where it stands: between two events.</summary>
    public long Position { get; private set; }

    /// <summary>The event after the position, which moves behind it; null at the end.</summary>
    public StoredEvent? Next()
    {
        if (!Holds(Position, EventRecord.HeaderSize)) return null;
        var size = EventRecord.SizeOf(EventRecord.LengthInHeader(Bytes(Position, EventRecord.HeaderSize, forward: true)));
        if (!Holds(Position, size)) return null;

        var read = EventRecord.Read(Bytes(Position, size, forward: true), Position);
        Position = read.End;
        return read;
    }

    /// <summary>The event before the position, which moves in front of it; null at the beginning.</summary>
    public StoredEvent? Previous()
    {
        if (Position == 0) return null;
        var size = SizeBefore(Position);
        Position -= size;
        return EventRecord.Read(Bytes(Position, size, forward: false), Position);
    }

    /// <summary>Whether an event ends at an offset.</summary>
    public bool EndsWhole(long end)
    {
        if (end < EventRecord.SizeOf(0)) return false;
        var size = SizeBefore(end);
        if (size < EventRecord.SizeOf(0) || size > end) return false;
        return size == EventRecord.SizeOf(EventRecord.LengthInHeader(Bytes(end - size, EventRecord.HeaderSize, forward: false)));
    }

    /// <inheritdoc />
    public void Dispose() => _handle?.Dispose();

    private int SizeBefore(long end) =>
        EventRecord.SizeOf(EventRecord.LengthInTrailer(Bytes(end - EventRecord.TrailerSize, EventRecord.TrailerSize, forward: false)));

    private bool Holds(long offset, int size) => size >= 0 && offset + size <= _file.Length;

    private ReadOnlySpan<byte> Bytes(long offset, int count, bool forward)
    {
        if (offset < _windowStart || offset + count > _windowStart + _windowLength) Load(offset, count, forward);
        return _window.AsSpan((int)(offset - _windowStart), count);
    }

    private void Load(long offset, int count, bool forward)
    {
        var size = Math.Max(WindowSize, count);
        if (_window.Length < size) _window = new byte[size];
        _windowStart = forward ? offset : Math.Max(0, offset + count - size);
        var wanted = (int)Math.Min(size, _file.Length - _windowStart);
        for (_windowLength = 0; _windowLength < wanted;)
        {
            var read = RandomAccess.Read(_handle!, _window.AsSpan(_windowLength, wanted - _windowLength), _windowStart + _windowLength);
            if (read == 0) throw new EndOfStreamException("A log file is shorter than what was written to it.");
            _windowLength += read;
        }
    }
}
