namespace EcsPublish.Local.Runtime.Output;

/// <summary>Reads what a process prints, both streams at once, and hands it on line by line.</summary>
internal sealed class OutputPump
{
    /// <summary>A process that escaped its group may hold a pipe open for ever. When it is silent that long, the
    /// container is over all the same.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly Action<string> _line;
    private readonly Task _ended;
    private long _bytesRead;
    private bool _closed;

    /// <summary>Starts to read.</summary>
    /// <param name="streams">Standard output and standard error.</param>
    /// <param name="line">Called with one line at a time.</param>
    public OutputPump(IEnumerable<Stream> streams, Action<string> line)
    {
        _line = line;
        _ended = Task.WhenAll(streams.Select(ReadOnOwnThread).ToList());
    }

    /// <summary>Waits until both streams have been read to their end. No line comes after that. Call it once the process is gone.</summary>
    public async Task DrainAsync()
    {
        for (var before = -1L; before != Interlocked.Read(ref _bytesRead) && !_ended.IsCompleted;)
        {
            before = Interlocked.Read(ref _bytesRead);
            await Task.WhenAny(_ended, Task.Delay(Patience));
        }

        lock (_gate)
            _closed = true;
    }

    private Task ReadOnOwnThread(Stream stream) =>
        Task.Factory.StartNew(() => Read(stream), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Read(Stream stream)
    {
        using (stream)
        {
            var lines = new LineSplitter(Deliver);
            var buffer = new byte[64 << 10];
            for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
            {
                lines.Add(buffer.AsSpan(0, read));
                Interlocked.Add(ref _bytesRead, read);
            }

            lines.Complete();
        }
    }

    private void Deliver(string line)
    {
        lock (_gate)
        {
            if (!_closed)
                _line(line);
        }
    }
}
