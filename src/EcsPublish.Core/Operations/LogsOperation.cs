using EcsPublish.Core.Running;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Operations;

/// <summary>EcsLogs: what the containers of all tasks print, in order of time; with EcsFollow until the build is cancelled.</summary>
internal sealed class LogsOperation(OperationScope scope) : IOperation
{
    private OperationSettings Asked => scope.Settings.Operations;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        var logs = await new LogSources(scope).FindAsync(cancellation);
        if (logs is not { Count: > 0 })
        {
            scope.Say(logs is null
                ? $"Nothing of {scope.Family} is in {scope.Place}, so there is no log. Publish it with `dotnet publish -p:PublishToEcs=true`."
                : $"No container of {scope.Family} logs to CloudWatch Logs (EcsLogDriver is not awslogs), so there is nothing to show");
            return;
        }

        try
        {
            await ShowAsync(logs, cancellation);
        }
        catch (OperationCanceledException) when (Asked.Follow)
        {
            // Ctrl+C is how a log that is followed ends.
        }
    }

    private async Task ShowAsync(IReadOnlyList<PlannedLog> logs, CancellationToken cancellation)
    {
        var from = Asked.Since.From(scope.Time.GetUtcNow());
        var merge = new LogMerge([.. logs.Select(log => new LogSearch(scope, log, from))]);
        var shown = await SweepAsync(merge, cancellation);
        if (shown == 0 && !Asked.Follow)
        {
            scope.Say($"No line{(Asked.LogFilter is { } filter ? $" that fits '{filter}'" : "")} since {StatusClock.Text(from)}; look further back with EcsSince, for example -p:EcsSince=2h");
        }

        var between = scope.Context.IsLocal ? PollPace.Local(scope.Time) : PollPace.Remote(scope.Time);
        while (Asked.Follow)
        {
            await between.PauseAsync(cancellation);
            if (await SweepAsync(merge, cancellation) > 0)
            {
                between.Quicken();
            }
        }
    }

    private async Task<int> SweepAsync(LogMerge merge, CancellationToken cancellation)
    {
        var shown = 0;
        do
        {
            foreach (var line in await merge.NextAsync(cancellation))
            {
                scope.Reporter.LogLine(line.Label, line.Text);
                shown++;
            }
        }
        while (merge.HasMore);
        return shown;
    }
}
