namespace EcsPublish.Images.Layers;

/// <summary>
/// Hashes a gzip stream and replaces the one byte of its header that names the operating system, so that all systems write the same.
/// </summary>
internal sealed class GzipNormalizer(Stream output) : HashingStream(output)
{
    // RFC 1952, 2.3: offset of OS, and its value for "unknown".
    private const int SystemOffset = 9;
    private const byte UnknownSystem = 255;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (HoldsSystem(buffer.Length))
            base.Write(Normalize(buffer));
        else
            base.Write(buffer);
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.WriteAsync(HoldsSystem(buffer.Length) ? Normalize(buffer.Span) : buffer, cancellationToken);

    private bool HoldsSystem(int length) => Written <= SystemOffset && SystemOffset < Written + length;

    private byte[] Normalize(ReadOnlySpan<byte> buffer)
    {
        var copy = buffer.ToArray();
        copy[SystemOffset - Written] = UnknownSystem;
        return copy;
    }
}
