namespace EcsPublish.Local.Logs;

/// <summary>The stream of one container while it runs.</summary>
internal sealed class ContainerLog : ILogStream
{
    /// <summary>What the awslogs driver sends at most as one event; longer lines become several.
    /// https://docs.docker.com/engine/logging/drivers/awslogs/</summary>
    private const int MaxBytes = (256 * 1024) - 26;

    private readonly LogGroup _group;
    private readonly LogStream _stream;
    private readonly TimeProvider _time;

    public ContainerLog(LogGroup group, string name, TimeProvider time)
    {
        (_group, _time) = (group, time);
        _stream = group.TryCreate(name, time.GetUtcNow().UtcDateTime, WriterKind.Running) ?? group.Find(name)!;
        _group.Change(_ => _stream.State.Writer = WriterKind.Running);
    }

    /// <inheritdoc />
    public void Append(DateTimeOffset time, string message)
    {
        var milliseconds = time.ToUnixTimeMilliseconds();
        var ingested = _time.GetUtcNow().ToUnixTimeMilliseconds();
        if (message.Length * 3 <= MaxBytes)
        {
            _stream.Events.Append([new NewEvent(milliseconds, message)], ingested);
            return;
        }

        _stream.Events.Append([.. Parts(message).Select(part => new NewEvent(milliseconds, part))], ingested);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _stream.Events.Rest();
        _group.Change(_ => _stream.State.Writer = WriterKind.Ended);
    }

    private static IEnumerable<string> Parts(string message)
    {
        var (start, bytes, at) = (0, 0, 0);
        foreach (var rune in message.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > MaxBytes)
            {
                yield return message[start..at];
                (start, bytes) = (at, 0);
            }

            bytes += rune.Utf8SequenceLength;
            at += rune.Utf16SequenceLength;
        }

        yield return message[start..];
    }
}
