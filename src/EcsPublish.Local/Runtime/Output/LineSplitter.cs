using System.Text;

namespace EcsPublish.Local.Runtime.Output;

/// <summary>Cuts a stream of bytes into log events, as Docker's awslogs driver does: at line feeds, and where a line grows too long.
/// Bytes that are no UTF-8 become U+FFFD. Empty lines make no event, since CloudWatch Logs takes none.</summary>
/// <remarks>https://github.com/moby/moby/blob/master/daemon/logger/awslogs/cloudwatchlogs.go</remarks>
internal sealed class LineSplitter(Action<string> line)
{
    /// <summary>256 KB less the 26 bytes that CloudWatch Logs counts for each event.</summary>
    public const int LongestEvent = (256 << 10) - 26;

    private readonly byte[] _rest = new byte[LongestEvent];
    private int _length;

    /// <summary>Takes the next bytes of the stream.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        for (var end = bytes.IndexOf((byte)'\n'); end >= 0; end = bytes.IndexOf((byte)'\n'))
        {
            Keep(bytes[..end]);
            Complete();
            bytes = bytes[(end + 1)..];
        }

        Keep(bytes);
    }

    /// <summary>The stream has ended; a last line without its line feed counts too.</summary>
    public void Complete()
    {
        var end = OperatingSystem.IsWindows() && _length > 0 && _rest[_length - 1] == '\r' ? _length - 1 : _length;
        Emit(end);
        _length = 0;
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > LongestEvent - _length)
        {
            var fits = LongestEvent - _length;
            bytes[..fits].CopyTo(_rest.AsSpan(_length));
            bytes = bytes[fits..];
            EmitFullPart();
        }

        bytes.CopyTo(_rest.AsSpan(_length));
        _length += bytes.Length;
    }

    /// <summary>Emits what has piled up, but not the first half of a character.</summary>
    private void EmitFullPart()
    {
        var cut = LongestEvent;
        while (cut > LongestEvent - 4 && (_rest[cut - 1] & 0xC0) == 0x80)
            cut--;
        cut = _rest[cut - 1] >= 0xC0 ? cut - 1 : LongestEvent;
        Emit(cut);
        _rest.AsSpan(cut).CopyTo(_rest);
        _length = LongestEvent - cut;
    }

    private void Emit(int length)
    {
        if (length > 0)
            line(Encoding.UTF8.GetString(_rest, 0, length));
    }
}
