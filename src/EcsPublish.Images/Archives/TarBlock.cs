using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace EcsPublish.Images.Archives;

/// <summary>One header of a tar: https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html, with GNU's large sizes.</summary>
internal readonly struct TarBlock(byte[] bytes)
{
    /// <summary>Bytes of a header; content is padded to it.</summary>
    public const int Size = 512;

    /// <summary>The kind of entry.</summary>
    public char Type => (char)bytes[156];

    /// <summary>Two of them end an archive.</summary>
    public bool IsZero => bytes.AsSpan().IndexOfAnyExcept((byte)0) < 0;

    /// <summary>What a link points at.</summary>
    public string LinkName => Text(157, 100);

    /// <summary>The entry's name, with the prefix that USTAR splits off.</summary>
    public string Name => IsUstar && Text(345, 155) is { Length: > 0 } prefix ? $"{prefix}/{Text(0, 100)}" : Text(0, 100);

    private bool IsUstar => bytes.AsSpan(257, 6).SequenceEqual("ustar\0"u8);

    /// <summary>Bytes of the content.</summary>
    /// <exception cref="InvalidDataException">It is no number.</exception>
    public long ContentSize() => (bytes[124] & 0x80) != 0 ? BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(128, 8)) : Octal(124, 12);

    /// <summary>Whether the header is what was written.</summary>
    public bool HasValidChecksum()
    {
        var sum = 8L * ' ';
        for (var index = 0; index < Size; index++)
            sum += index is >= 148 and < 156 ? 0 : bytes[index];

        return sum == Octal(148, 8);
    }

    private long Octal(int start, int length)
    {
        var text = Text(start, length).Trim();
        try
        {
            return text.Length == 0 ? 0 : Convert.ToInt64(text, 8);
        }
        catch (Exception malformed) when (malformed is FormatException or OverflowException or ArgumentException)
        {
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"A tar header has no number at {start}."), malformed);
        }
    }

    private string Text(int start, int length)
    {
        var field = bytes.AsSpan(start, length);
        var end = field.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? field : field[..end]);
    }
}
