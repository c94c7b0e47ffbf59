using System.Text;

namespace EcsPublish.Images.Layers;

/// <summary>
/// Encodes one 512-byte tar header. System.Formats.Tar would do, but its bytes may change from one .NET version to the next, and a
/// digest must not. Layout: https://www.gnu.org/software/tar/manual/html_node/Standard.html
/// </summary>
internal static class TarHeader
{
    /// <summary>Headers and contents are padded to multiples of this many bytes.</summary>
    public const int BlockSize = 512;

    /// <summary>The longest name, in UTF-8 bytes, that fits into the header itself.</summary>
    public const int NameSize = 100;

    /// <summary>The largest size that eleven octal digits can say: 8 GiB less one byte.</summary>
    public const long MaxSize = 0x1_FFFF_FFFF;

    // One second after the epoch: some tools take zero for "not set".
    private const long ModificationTime = 1;

    private static ReadOnlySpan<byte> UstarMagic => "ustar\000"u8;

    // GNU's own magic, for the entries that use its long names.
    private static ReadOnlySpan<byte> GnuMagic => "ustar  \0"u8;

    /// <summary>Fills a block; a name longer than <see cref="NameSize"/> is cut, and the entry before must say it in full.</summary>
    public static void Write(Span<byte> block, ReadOnlySpan<byte> name, in TarEntry entry)
    {
        block.Clear();
        name[..Math.Min(name.Length, NameSize)].CopyTo(block);
        Octal(block.Slice(100, 8), entry.Mode);
        Octal(block.Slice(108, 8), entry.Owner.User);
        Octal(block.Slice(116, 8), entry.Owner.Group);
        Octal(block.Slice(124, 12), entry.Size);
        Octal(block.Slice(136, 12), ModificationTime);
        block[156] = (byte)entry.Type;
        (entry.IsGnu ? GnuMagic : UstarMagic).CopyTo(block[257..]);
        Checksum(block);
    }

    private static void Octal(Span<byte> field, long value)
    {
        var digits = Convert.ToString(value, 8).PadLeft(field.Length - 1, '0');
        Encoding.ASCII.GetBytes(digits, field);
    }

    // The sum counts its own field as spaces, and is written as six digits, a NUL and a space.
    private static void Checksum(Span<byte> block)
    {
        var field = block.Slice(148, 8);
        field.Fill((byte)' ');
        var sum = 0;
        foreach (var value in block)
            sum += value;

        Octal(field[..7], sum);
        field[6] = 0;
    }
}
