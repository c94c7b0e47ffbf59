using Amazon.ECS.Model;
using EcsPublish.Core.Running;

namespace EcsPublish.Core.Operations;

/// <summary>Tasks as lines of a status: those that run, and the last few that stopped, with why.</summary>
internal sealed class TaskView(OperationScope scope, StatusClock clock)
{
    private const string Stopped = "STOPPED";
    private const int MostRunning = 50;
    private const int MostStopped = 5;

    // "sha256:" and twelve digits, as container engines show it.
    private const int DigestLength = 19;

    /// <param name="tasks">Newest first.</param>
    public IEnumerable<string> Lines(IReadOnlyList<EcsTask> tasks)
    {
        var byStop = tasks.ToLookup(task => task.LastStatus == Stopped);
        var shown = byStop[false].Take(MostRunning).Concat(byStop[true].Take(MostStopped)).ToList();
        var hidden = tasks.Count - shown.Count;
        var lines = Table.Align([.. shown.Select(Row)]);
        return hidden == 0 ? lines : lines.Append($"  and {hidden} more");
    }

    private string[] Row(EcsTask task) =>
    [
        "task",
        TaskId.Short(task.TaskArn),
        task.LastStatus,
        task.HealthStatus?.Value is "HEALTHY" or "UNHEALTHY" ? task.HealthStatus.Value : "",
        Resource.NameOf(task.TaskDefinitionArn),
        DigestOf(task),
        clock.Since(task.LastStatus == Stopped ? task.StoppedAt : task.StartedAt ?? task.CreatedAt),
        task.LastStatus == Stopped ? Ending(task) : "",
    ];

    private string DigestOf(EcsTask task)
    {
        var own = task.Containers?.Find(container => container.Name == scope.Settings.TaskDefinition.Container.Name) ?? task.Containers?.FirstOrDefault();
        var digest = own?.ImageDigest ?? own?.Image?.Split('@').ElementAtOrDefault(1) ?? "";
        return digest.Length > DigestLength ? digest[..DigestLength] : digest;
    }

    private static string Ending(EcsTask task)
    {
        var containers = (task.Containers ?? []).Where(container => container.ExitCode is not null || !string.IsNullOrEmpty(container.Reason));
        return string.Join("; ", containers.Select(Ending).Append(task.StoppedReason).Where(part => !string.IsNullOrEmpty(part)));
    }

    private static string Ending(Container container)
    {
        var code = container.ExitCode is { } exit ? $"{container.Name} ended with exit code {exit}" : $"{container.Name} never started";
        return string.IsNullOrEmpty(container.Reason) ? code : $"{code}: {container.Reason}";
    }
}
