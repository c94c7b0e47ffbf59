using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace EcsPublish.Local.Logs;

/// <summary>
/// The form of an event in its file: time, ingestion time, length, UTF-8 text, length again. The second length is there to read backwards
/// and to
/// notice a record that a crash cut short.
/// </summary>
internal static class EventRecord
{
    /// <summary>Bytes before the text.</summary>
    public const int HeaderSize = 20;

    /// <summary>Bytes after the text.</summary>
    public const int TrailerSize = 4;

    /// <summary>Bytes of a whole record, from the length of its text.</summary>
    public static int SizeOf(int length) => HeaderSize + length + TrailerSize;

    /// <summary>Adds an event to a buffer.</summary>
    public static void Write(ArrayBufferWriter<byte> buffer, NewEvent item, long ingested)
    {
        var length = Encoding.UTF8.GetByteCount(item.Message);
        var record = buffer.GetSpan(SizeOf(length));
        BinaryPrimitives.WriteInt64LittleEndian(record, item.Time);
        BinaryPrimitives.WriteInt64LittleEndian(record[8..], ingested);
        BinaryPrimitives.WriteInt32LittleEndian(record[16..], length);
        Encoding.UTF8.GetBytes(item.Message, record[HeaderSize..]);
        BinaryPrimitives.WriteInt32LittleEndian(record[(HeaderSize + length)..], length);
        buffer.Advance(SizeOf(length));
    }

    /// <summary>The text's length, from a header.</summary>
    public static int LengthInHeader(ReadOnlySpan<byte> header) => BinaryPrimitives.ReadInt32LittleEndian(header[16..]);

    /// <summary>The text's length, from a trailer.</summary>
    public static int LengthInTrailer(ReadOnlySpan<byte> trailer) => BinaryPrimitives.ReadInt32LittleEndian(trailer);

    /// <summary>Reads a whole record.</summary>
    public static StoredEvent Read(ReadOnlySpan<byte> record, long start) => new(
        BinaryPrimitives.ReadInt64LittleEndian(record),
        BinaryPrimitives.ReadInt64LittleEndian(record[8..]),
        Encoding.UTF8.GetString(record[HeaderSize..^TrailerSize]),
        start,
        start + record.Length);
}
