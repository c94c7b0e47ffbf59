namespace EcsPublish.Local.Faults;

/// <summary>Takes an answer and sends nothing of it.</summary>
internal sealed class LostAnswer : MemoryStream
{
    public override void Flush() => SetLength(0);

    public override void Write(byte[] buffer, int offset, int count) => Flush();

    public override void Write(ReadOnlySpan<byte> buffer) => Flush();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.CompletedTask;

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        ValueTask.CompletedTask;
}
