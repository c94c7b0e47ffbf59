using System.Text.RegularExpressions;
using Amazon.ECS.Model;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Running;

namespace EcsPublish.Core.Services;

/// <summary>Tells how our deployment gets on: a line when its counts change, each new event of the service once, each failed task once.</summary>
/// <param name="before">The service when the wait began: its events are old news.</param>
internal sealed partial class ServiceProgress(OurDeployment ours, Service before, IReporter reporter)
{
    private readonly HashSet<string> _toldEvents = [.. (before.Events ?? []).Select(told => told.Id)];
    private readonly HashSet<string> _toldTasks = [];
    private readonly List<Moment> _story = [];
    private string? _lastLine;

    /// <summary>What was told so far, for a dossier.</summary>
    public IReadOnlyList<Moment> Story => _story;

    /// <summary>Tells what is new in a snapshot.</summary>
    public void Tell(ServiceSnapshot now, Service? service)
    {
        TellCounts(now);
        foreach (var news in (service?.Events ?? []).Where(IsNews).OrderBy(news => news.CreatedAt))
        {
            reporter.Say(Importance.High, $"ECS: {Text(news)}");
            _story.Add(new Moment(news.CreatedAt, "service", Text(news)));
        }

        foreach (var failure in now.Failures.Where(failure => _toldTasks.Add(failure.Arn)))
        {
            reporter.Say(Importance.High, $"Task {TaskId.Short(failure.Arn)} failed: {failure.Cause}");
        }
    }

    private void TellCounts(ServiceSnapshot now)
    {
        if (now.Find(ours.Id) is not { } mine || Line(mine, now) is not { } line || line == _lastLine)
        {
            return;
        }

        _lastLine = line;
        reporter.Say(Importance.High, line);
        _story.Add(new Moment(now.At.UtcDateTime, "deployment", line));
    }

    private static string Line(DeploymentState mine, ServiceSnapshot now)
    {
        var failed = Math.Max(Math.Max(mine.Failed, now.Failures.Count), now.Tracked?.Failures ?? 0);
        var threshold = now.Tracked?.Threshold is { } most ? $" of {most}" : "";
        return $"Deployment {mine.Rollout ?? "IN_PROGRESS"}: {mine.Running} of {mine.Desired} running, {mine.Pending} pending"
            + (failed > 0 ? $", {failed}{threshold} failed" : "")
            + (now.Targets is { } targets ? $", {targets.Healthy} of {targets.All} targets healthy" : "");
    }

    // An event may be about another deployment, which is somebody else's business, unless it takes ours back.
    private bool IsNews(ServiceEvent news)
    {
        if (news.CreatedAt < ours.CreatedAt - TimeSpan.FromSeconds(1) || !_toldEvents.Add(news.Id))
        {
            return false;
        }

        var about = DeploymentId().Match(news.Message);
        return !about.Success || about.Value == ours.Id || news.Message.Contains("rolling back", StringComparison.OrdinalIgnoreCase);
    }

    // "(service web) has started 1 tasks: (task 0123...)." The name is known.
    private static string Text(ServiceEvent news) => HarmlessText.Of(ServicePrefix().Replace(news.Message, ""));

    [GeneratedRegex(@"ecs-svc/\d+")]
    private static partial Regex DeploymentId();

    [GeneratedRegex(@"^\(service [^)]*\)[, ]*")]
    private static partial Regex ServicePrefix();
}
