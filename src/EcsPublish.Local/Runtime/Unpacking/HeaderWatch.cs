using System.Buffers;
using System.Text;

namespace EcsPublish.Local.Runtime.Unpacking;

/// <summary>
/// Sees an archive's bytes before the tar reader does, which makes room for a long name or a set of attributes as large as the header claims.
/// Nobody needs a megabyte of them: https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html#tag_20_92_13_02.
/// </summary>
internal sealed class HeaderWatch
{
    private const int Block = 512;
    private const int SizeOffset = 124;
    private const int SizeLength = 12;
    private const int TypeOffset = 156;
    private const long LongestHeader = 1 << 20;

    private readonly byte[] _header = new byte[Block];
    private readonly ArrayBufferWriter<byte> _attributes = new();
    private bool _isAttributes;
    private int _filled;
    private long _content;

    /// <summary>Takes the next bytes of the archive.</summary>
    /// <exception cref="InvalidDataException">A header is too large, or hides where the next one is.</exception>
    public void Watch(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var step = (int)Math.Min(bytes.Length, _content > 0 ? _content : Block - _filled);
            if (_content > 0) Pass(bytes[..step]);
            else Fill(bytes[..step]);
            bytes = bytes[step..];
        }
    }

    private void Pass(ReadOnlySpan<byte> content)
    {
        _content -= content.Length;
        if (!_isAttributes) return;

        _attributes.Write(content);
        if (_content == 0) CheckAttributes();
    }

    private void Fill(ReadOnlySpan<byte> part)
    {
        part.CopyTo(_header.AsSpan(_filled));
        _filled += part.Length;
        if (_filled < Block) return;

        _filled = 0;
        var (size, type) = (SizeOf(_header.AsSpan(SizeOffset, SizeLength)), (char)_header[TypeOffset]);
        if (size > LongestHeader && type is 'x' or 'g' or 'L' or 'K')
            throw new InvalidDataException($"The layer has a header of {size} bytes.");

        _isAttributes = type is 'x';
        _attributes.ResetWrittenCount();
        _content = (size + Block - 1) / Block * Block;
    }

    // Octal digits, or the two's complement that GNU tar writes for files of 8 GB and more, of which no image here has any.
    private static long SizeOf(ReadOnlySpan<byte> field)
    {
        if (field[0] >= 0x80) throw new InvalidDataException("The layer has a file of 8 GB or more.");

        var size = 0L;
        foreach (var digit in field)
        {
            if (digit is >= (byte)'0' and <= (byte)'7') size = (size * 8) + (digit - '0');
        }

        return size;
    }

    // An attribute may give the next entry another size than its header; then it would not be known here where the one after it begins.
    private void CheckAttributes()
    {
        var records = Encoding.Latin1.GetString(_attributes.WrittenSpan);
        if (records.Split('\n').Any(record => record.Split(' ', 2) is [_, var pair] && pair.StartsWith("size=", StringComparison.Ordinal)))
            throw new InvalidDataException("The layer has a file of 8 GB or more.");
    }
}
