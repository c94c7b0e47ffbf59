using System.Globalization;
using System.Text;

namespace EcsPublish.Images.Archives;

/// <summary>
/// Walks over the headers of a tar and notes where each file lies. Content is skipped, not read, and nothing is ever written by a name of
/// the archive, so that no name can lead anywhere; names and their number are limited, so that no archive can fill the memory.
/// </summary>
internal sealed class TarScanner(Stream archive)
{
    private const int MostEntries = 10_000;
    private const int LongestName = 16 * 1024;

    private readonly Dictionary<string, ArchiveEntry> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);
    private long _position;
    private string? _longName;
    private string? _longLink;
    private long? _longSize;

    /// <summary>Finds all files, by name without a leading <c>./</c>.</summary>
    /// <exception cref="InvalidDataException">It is no tar, cut short, or beyond the limits.</exception>
    public TarContents Scan()
    {
        for (var entries = 0; ReadBlock() is { IsZero: false } block; entries++)
        {
            if (entries == MostEntries)
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"It has more than {MostEntries} entries."));

            Take(block);
        }

        return new TarContents(_files, _links);
    }

    private TarBlock? ReadBlock()
    {
        if (_position == archive.Length)
            return null;

        var block = new TarBlock(Read(_position, TarBlock.Size));
        _position += TarBlock.Size;
        return block.IsZero || block.HasValidChecksum() ? block : throw new InvalidDataException("It is not a tar, or it is damaged.");
    }

    private void Take(TarBlock block)
    {
        var isExtension = block.Type is 'L' or 'K' or 'x' or 'g';
        var content = new ArchiveEntry(_position, (isExtension ? null : _longSize) ?? block.ContentSize());
        if (content.Size < 0 || content.Size > archive.Length - _position)
            throw new InvalidDataException("It ends in the middle of a file.");

        // Content is padded, but nobody insists on the padding of the last one.
        _position = Math.Min(archive.Length, _position + ((content.Size + TarBlock.Size - 1) / TarBlock.Size * TarBlock.Size));
        if (isExtension)
            Extend(block.Type, content);
        else
            Note(block, content);
    }

    // What comes before an entry whose name is too long for its header.
    private void Extend(char type, ArchiveEntry content)
    {
        switch (type)
        {
            case 'L':
                _longName = ReadText(content).TrimEnd('\0');
                break;
            case 'K':
                _longLink = ReadText(content).TrimEnd('\0');
                break;
            case 'x':
                TakeRecords(ReadText(content));
                break;
        }
    }

    private void Note(TarBlock block, ArchiveEntry content)
    {
        var name = Normal(_longName ?? block.Name);
        if (block.Type is '0' or '\0' or '7')
            _files[name] = content;
        else if (block.Type is '1' or '2')
            _links[name] = _longLink ?? block.LinkName;

        (_longName, _longLink, _longSize) = (null, null, null);
    }

    // "<length> <key>=<value>\n"; the length counts bytes, so a value may hold anything.
    private void TakeRecords(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var start = 0; start < bytes.Length;)
        {
            var space = Array.IndexOf(bytes, (byte)' ', start);
            if (space < 0 || !int.TryParse(bytes.AsSpan(start, space - start), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
                || length <= space - start || length > bytes.Length - start)
            {
                throw new InvalidDataException("It has an extended header that cannot be read.");
            }

            TakeRecord(Encoding.UTF8.GetString(bytes, space + 1, start + length - space - 1).TrimEnd('\n').Split('=', 2));
            start += length;
        }
    }

    private void TakeRecord(string[] record)
    {
        switch (record)
        {
            case ["path", var path]:
                _longName = path;
                break;
            case ["linkpath", var path]:
                _longLink = path;
                break;
            case ["size", var size] when long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes):
                _longSize = bytes;
                break;
        }
    }

    private string ReadText(ArchiveEntry content) => content.Size <= LongestName
        ? Encoding.UTF8.GetString(Read(content.Offset, (int)content.Size))
        : throw new InvalidDataException("It has a name that is too long.");

    private byte[] Read(long offset, int count)
    {
        var bytes = new byte[count];
        archive.Position = offset;
        try
        {
            archive.ReadExactly(bytes);
        }
        catch (EndOfStreamException cut)
        {
            throw new InvalidDataException("It is cut short.", cut);
        }

        return bytes;
    }

    private static string Normal(string name) => name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name;
}
