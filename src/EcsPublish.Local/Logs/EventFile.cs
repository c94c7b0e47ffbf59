using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace EcsPublish.Local.Logs;

/// <summary>
/// The events of one stream, appended to a file and never changed. Readers see everything up to <see cref="Length"/>, which moves only
/// after the bytes
/// are written, so they need no lock.
/// </summary>
internal sealed class EventFile : IDisposable
{
    private readonly Lock _lock = new();
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly string _path;
    private SafeFileHandle? _handle;
    private long _length;
    private bool _isClosed;

    /// <summary>Opens the file, which need not exist. What a crash left unfinished at its end is forgotten.</summary>
    public EventFile(string path)
    {
        _path = path;
        _length = File.Exists(path) ? new FileInfo(path).Length : 0;
        using var reader = OpenReader(0);
        if (_length > 0 && !reader.EndsWhole(_length)) _length = LastWhole(reader);
    }

    /// <summary>Bytes that may be read.</summary>
    public long Length => Volatile.Read(ref _length);

    /// <summary>Adds events, all at once.</summary>
    public void Append(ReadOnlySpan<NewEvent> events, long ingested)
    {
        lock (_lock)
        {
            if (_isClosed) return;

            _buffer.ResetWrittenCount();
            foreach (var item in events) EventRecord.Write(_buffer, item, ingested);

            _handle ??= File.OpenHandle(_path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            RandomAccess.Write(_handle, _buffer.WrittenSpan, _length);
            Volatile.Write(ref _length, _length + _buffer.WrittenCount);
        }
    }

    /// <summary>Closes the file until the next event, so that streams that are at rest hold nothing.</summary>
    public void Rest()
    {
        lock (_lock)
        {
            _handle?.Dispose();
            _handle = null;
        }
    }

    /// <summary>Reads from an offset on.</summary>
    public EventReader OpenReader(long offset) => new(_path, this, offset);

    /// <summary>Closes the file for good: a container may outlive its log group, and what it says then goes nowhere, as with AWS.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _isClosed = true;
            Rest();
        }
    }

    private static long LastWhole(EventReader reader)
    {
        while (reader.Next() is not null)
        {
            // Moves the reader to the end of the last event that is whole.
        }

        return reader.Position;
    }
}
