using System.Diagnostics;

namespace EcsPublish.Benchmarks;

/// <summary>One direction of a line. Bytes go one after the other, whatever connection they belong to.</summary>
internal sealed class Lane(Line line)
{
    private readonly Lock _gate = new();
    private TimeSpan _free;
    private long _bytes;

    /// <summary>How many bytes have gone this way.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>The time since the program began.</summary>
    public static TimeSpan Now => Stopwatch.GetElapsedTime(0);

    /// <summary>Puts bytes on the line.</summary>
    /// <returns>When the last of them is on its way, and when it arrives.</returns>
    public (TimeSpan Sent, TimeSpan Arrives) Send(int bytes)
    {
        Interlocked.Add(ref _bytes, bytes);
        lock (_gate)
        {
            var now = Now;
            _free = (_free > now ? _free : now) + line.TimeFor(bytes);
            return (_free, _free + line.Delay);
        }
    }
}
