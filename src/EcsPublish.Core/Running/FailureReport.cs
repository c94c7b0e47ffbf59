using Amazon.ECS.Model;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Running;

/// <summary>Judges how a run ended. Only tasks whose essential containers all ended with exit code 0 are a success.</summary>
internal static class FailureReport
{
    /// <summary>The error of the first task that failed, or null when all succeeded.</summary>
    public static Diagnostic? Of(RunPlan plan, IReadOnlyList<TaskReport> reports) =>
        reports.Select(report => Of(plan, report)).FirstOrDefault(diagnostic => diagnostic is not null);

    /// <summary>The exit code of the project's container: the first that is not 0; null when one never started.</summary>
    public static int? ExitCode(RunPlan plan, IReadOnlyList<TaskReport> reports)
    {
        var codes = reports.Select(report => ContainerOf(report, plan.MainContainer)?.ExitCode).ToList();
        return codes.Contains(null) ? null : codes.FirstOrDefault(code => code != 0, 0);
    }

    private static Diagnostic? Of(RunPlan plan, TaskReport report)
    {
        if (report.Lost)
        {
            return Diagnostics.TaskLost.With(TaskId.Short(report.Task.TaskArn), plan.Family, LogOf(plan, report));
        }

        var essential = plan.Containers.Where(container => container.Essential).ToList();
        var failed = essential.FirstOrDefault(container => ContainerOf(report, container.Name)?.ExitCode is { } code && code != 0);
        if (failed is not null)
        {
            return Ended(plan, report, ContainerOf(report, failed.Name)!);
        }

        var missing = essential.FirstOrDefault(container => ContainerOf(report, container.Name)?.ExitCode is null);
        return missing is null ? null : NeverStarted(plan, report, missing.Name);
    }

    private static Diagnostic Ended(RunPlan plan, TaskReport report, Container container)
    {
        var descriptor = report.Task.StopCode?.Value == "UserInitiated" ? Diagnostics.TaskStopped : Diagnostics.TaskFailed;
        return Tell(descriptor, $"Container '{container.Name}' of task {Name(plan, report)} ended with exit code {container.ExitCode}", report, container);
    }

    private static Diagnostic NeverStarted(RunPlan plan, TaskReport report, string container) =>
        Tell(Diagnostics.TaskNotStarted, $"Container '{container}' of task {Name(plan, report)} never started", report, ContainerOf(report, container));

    private static Diagnostic Tell(DiagnosticDescriptor descriptor, string what, TaskReport report, Container? container)
    {
        var tail = container is null ? [] : report.TailOf(container.Name);
        var why = string.Join(": ", new[] { report.Task.StopCode?.Value, HarmlessText.Of(report.Task.StoppedReason ?? "") }.Where(part => !string.IsNullOrEmpty(part)));
        var text = $"{what}{(why.Length == 0 ? "" : $" ({why})")}.";
        if (container?.Reason is { Length: > 0 } reason)
        {
            text += $" Reason: {HarmlessText.Of(reason)}.";
        }

        if (Hint.For(report, container) is { } hint)
        {
            text += $" {hint}";
        }

        return descriptor.With(text + LastLines(tail)) with { Details = tail };
    }

    private static string LastLines(IReadOnlyList<string> tail) =>
        tail.Count == 0 ? " It printed nothing." : $" Last lines: {string.Join(" | ", tail)}";

    private static string Name(RunPlan plan, TaskReport report) => $"{TaskId.Short(report.Task.TaskArn)} of {plan.Family}";

    private static string LogOf(RunPlan plan, TaskReport report) =>
        plan.Containers.FirstOrDefault(container => container.Log is not null)?.Log is { } log
            ? $"stream {log.StreamOf(TaskId.Of(report.Task.TaskArn))} of group {log.Group}"
            : "its log driver is not awslogs";

    private static Container? ContainerOf(TaskReport report, string name) => report.Task.Containers?.Find(container => container.Name == name);
}
