using System.Globalization;
using Amazon.ElasticLoadBalancingV2;
using Amazon.ElasticLoadBalancingV2.Model;

namespace EcsPublish.Local.Services.Balancing;

/// <summary>One target of a target group, asked again and again by real requests how it is.
/// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html</summary>
/// <remarks>Until it is healthy it is asked more often than the interval says, so that nobody waits for good news; bad news comes at the
/// pace of the interval.</remarks>
internal sealed class RegisteredTarget(TargetGroup group, int port, TimeProvider time, System.Action changed) : IDisposable
{
    private static readonly TimeSpan Eager = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _over = new();
    private readonly long _begun = time.GetTimestamp();
    private TimeSpan _lastCounted;
    private int _good;
    private int _bad;

    /// <summary>The port on loopback.</summary>
    public int Port => port;

    /// <summary>How it is, replaced as a whole with each change.</summary>
    public TargetHealth Health { get; private set; } = new()
    {
        State = TargetHealthStateEnum.Initial,
        Reason = TargetHealthReasonEnum.ElbInitialHealthChecking,
        Description = "Initial health checks in progress",
    };

    private TimeSpan Interval => TimeSpan.FromSeconds(group.HealthCheckIntervalSeconds ?? 0);

    /// <summary>Begins to ask.</summary>
    public void Begin() => _ = Task.Run(WatchAsync);

    /// <summary>Asks no more.</summary>
    public void Drain()
    {
        _over.Cancel();
        Health = new()
        {
            State = TargetHealthStateEnum.Draining,
            Reason = TargetHealthReasonEnum.TargetDeregistrationInProgress,
            Description = "Target deregistration is in progress",
        };
    }

    public void Dispose() => _over.Cancel();

    private async Task WatchAsync()
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
        {
            Timeout = TimeSpan.FromSeconds(group.HealthCheckTimeoutSeconds ?? 0),
        };
        while (!_over.IsCancellationRequested)
        {
            Judge(await ComplaintAsync(client));
            var pause = Health.State == TargetHealthStateEnum.Initial && Eager < Interval ? Eager : Interval;
            await Task.Delay(pause, time, _over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Judge((TargetHealthReasonEnum Reason, string Text)? complaint)
    {
        var before = Health.State;
        if (_over.IsCancellationRequested)
            return;
        if (complaint is null)
            Praise();
        else if (time.GetElapsedTime(_begun) is var age && age - _lastCounted >= Interval)
            Count(complaint.Value, age);
        if (Health.State != before)
            changed();
    }

    /// <summary>A new target is in with its first good answer, as with an Application Load Balancer; one that failed has to prove itself.</summary>
    private void Praise()
    {
        (_good, _bad) = (_good + 1, 0);
        if (Health.State != TargetHealthStateEnum.Unhealthy || _good >= group.HealthyThresholdCount)
            Health = new() { State = TargetHealthStateEnum.Healthy };
    }

    private void Count((TargetHealthReasonEnum Reason, string Text) complaint, TimeSpan age)
    {
        (_good, _bad, _lastCounted) = (0, _bad + 1, age);
        if (_bad >= group.UnhealthyThresholdCount)
            Health = new() { State = TargetHealthStateEnum.Unhealthy, Reason = complaint.Reason, Description = complaint.Text };
    }

    private async Task<(TargetHealthReasonEnum Reason, string Text)?> ComplaintAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port}{group.HealthCheckPath}"), _over.Token);
            return Matches((int)answer.StatusCode)
                ? null
                : (TargetHealthReasonEnum.TargetResponseCodeMismatch, $"Health checks failed with these codes: [{(int)answer.StatusCode}]");
        }
        catch (OperationCanceledException)
        {
            return (TargetHealthReasonEnum.TargetTimeout, "Request timed out");
        }
        catch (HttpRequestException)
        {
            return (TargetHealthReasonEnum.TargetFailedHealthChecks, "Health checks failed");
        }
    }

    /// <summary>A matcher is <c>200</c>, <c>200,202</c> or <c>200-299</c>.</summary>
    private bool Matches(int status) => group.Matcher.HttpCode.Split(',').Select(part => part.Split('-')).Any(
        range => status >= int.Parse(range[0], CultureInfo.InvariantCulture) && status <= int.Parse(range[^1], CultureInfo.InvariantCulture));
}
