using System.Globalization;

namespace EcsPublish.Benchmarks;

/// <summary>Looks for the engine's process while a publish runs, and at the largest working set that it has had. Linux only.</summary>
internal sealed class EngineMemory : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly CancellationTokenSource _stop = new();
    private readonly Task _watching;

    public EngineMemory() => _watching = OperatingSystem.IsLinux() ? Task.Run(WatchAsync) : Task.CompletedTask;

    /// <summary>The largest so far in bytes; null when no engine was seen.</summary>
    public long? Peak { get; private set; }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watching;
        _stop.Dispose();
    }

    private async Task WatchAsync()
    {
        string? engine = null;
        while (!_stop.IsCancellationRequested)
        {
            // Looking through all processes costs time that is being measured, so once an engine is found nobody else is looked at.
            engine ??= Directory.GetDirectories("/proc").FirstOrDefault(IsEngine);
            if (engine is not null)
            {
                Peak = Math.Max(Peak ?? 0, PeakOf(engine));
            }

            await Task.Delay(Interval, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // A program of its own, or an assembly that dotnet runs.
    private static bool IsEngine(string process) => char.IsAsciiDigit(Path.GetFileName(process)[0])
        && Read(process, "cmdline").Split('\0') is [.., var program, "serve", ""]
        && Path.GetFileName(program) is "EcsPublish.Engine" or "EcsPublish.Engine.dll";

    private static long PeakOf(string process) => Read(process, "status").Split('\n')
        .Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
        .Select(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) * 1024)
        .FirstOrDefault();

    private static string Read(string process, string name)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, name));
        }
        catch (IOException)
        {
            return ""; // It has ended in the meantime.
        }
    }
}
