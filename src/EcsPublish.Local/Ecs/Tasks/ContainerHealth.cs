using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Local.Runtime;
using EcsPublish.Local.Runtime.Processes;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Ecs.Tasks;

/// <summary>Runs a container's health check again and again.
/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html</summary>
/// <remarks>A new container is asked more often than its interval says, so that nobody waits for the first good answer;
/// bad answers count at the pace of the interval.</remarks>
internal sealed class ContainerHealth(HealthCheck check, IRunningContainer container, TimeProvider time)
{
    private const int DefaultInterval = 30;
    private const int DefaultTimeout = 5;
    private const int DefaultRetries = 3;
    private static readonly TimeSpan Eager = TimeSpan.FromMilliseconds(250);

    private readonly long _started = time.GetTimestamp();
    private HealthStatus _status = HealthStatus.UNKNOWN;
    private TimeSpan _lastCounted;
    private int _failures;

    private TimeSpan Interval => TimeSpan.FromSeconds(check.Interval ?? DefaultInterval);

    private TimeSpan Age => time.GetElapsedTime(_started);

    /// <summary>The program of the check; null when there is none.</summary>
    private IReadOnlyList<string>? Command => check.Command switch
    {
        null or [] or ["NONE", ..] => null,
        ["CMD", .. var words] => words,
        ["CMD-SHELL", .. var script] => Shell(script),
        var script => Shell(script),
    };

    /// <summary>Watches until nobody wants to know any more.</summary>
    /// <param name="changed">Takes each change of the status.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task WatchAsync(Action<HealthStatus> changed, CancellationToken cancellation)
    {
        if (Command is not { } command)
            return;
        while (!cancellation.IsCancellationRequested)
        {
            var before = _status;
            Judge(await ProbeAsync(command, cancellation));
            if (cancellation.IsCancellationRequested)
                return;
            if (_status != before)
                changed(_status);
            var pause = _status == HealthStatus.UNKNOWN && Eager < Interval ? Eager : Interval;
            await Task.Delay(pause, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static List<string> Shell(IEnumerable<string> script) =>
        OperatingSystem.IsWindows() ? ["cmd", "/c", string.Join(' ', script)] : ["/bin/sh", "-c", string.Join(' ', script)];

    private void Judge(bool isGood)
    {
        if (isGood)
        {
            (_status, _failures) = (HealthStatus.HEALTHY, 0);
        }
        else if (Age >= TimeSpan.FromSeconds(check.StartPeriod ?? 0) && Age - _lastCounted >= Interval)
        {
            (_failures, _lastCounted) = (_failures + 1, Age);
            if (_failures >= (check.Retries ?? DefaultRetries))
                _status = HealthStatus.UNHEALTHY;
        }
    }

    private async Task<bool> ProbeAsync(IReadOnlyList<string> command, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(check.Timeout ?? DefaultTimeout), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            return await container.ExecuteAsync(command, either.Token) == 0;
        }
        catch (Exception e) when (e is ContainerStartException or LaunchException)
        {
            return false; // A check that cannot be run is a check that fails, as with Docker.
        }
    }
}
