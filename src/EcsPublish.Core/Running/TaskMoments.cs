using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Running;

/// <summary>The life of a task and the last lines of its containers, as a timeline.</summary>
internal static class TaskMoments
{
    public static IEnumerable<Moment> Of(TaskReport report)
    {
        var task = report.Task;
        var source = $"task {TaskId.Short(task.TaskArn)}";
        var life = new (DateTime? At, string Text)[]
        {
            (task.CreatedAt, "created"),
            (task.PullStartedAt, "pull started"),
            (task.PullStoppedAt, "pull stopped"),
            (task.StartedAt, "started"),
            (task.StoppingAt, "stopping"),
            (task.StoppedAt, $"stopped{Because(task)}"),
        };
        return life.Where(moment => moment.At is not null).Select(moment => new Moment(moment.At, source, moment.Text)).Concat(Lines(report));
    }

    private static IEnumerable<Moment> Lines(TaskReport report) =>
        report.Tails.SelectMany(tail => tail.Value.Timed.Select(line => new Moment(line.At, tail.Key, $"| {line.Text}")));

    private static string Because(EcsTask task)
    {
        var why = string.Join(": ", new[] { task.StopCode?.Value, HarmlessText.Of(task.StoppedReason ?? "") }.Where(part => !string.IsNullOrEmpty(part)));
        return why.Length == 0 ? "" : $" ({why})";
    }
}
