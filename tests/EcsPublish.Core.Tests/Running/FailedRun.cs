using Amazon.ECS.Model;
using EcsPublish.Core.Running;
using EcsTask = Amazon.ECS.Model.Task;

namespace EcsPublish.Core.Tests.Running;

/// <summary>How one task ended, in a few words.</summary>
internal sealed record FailedRun
{
    public int? ExitCode { get; init; }

    public string? Reason { get; init; }

    public string StopCode { get; init; } = "EssentialContainerExited";

    public string StoppedReason { get; init; } = "Essential container in task exited";

    public IReadOnlyList<string> Printed { get; init; } = [];

    /// <summary>A second container, which is not essential, and how it ended.</summary>
    public int? SidecarExitCode { get; init; }

    public bool Lost { get; init; }

    public static RunPlan Plan { get; } = ScriptedRun.Plan with
    {
        Containers = [.. ScriptedRun.Plan.Containers, new PlannedContainer("sidecar", Essential: false, Log: null)],
    };

    public TaskReport Report()
    {
        var tail = new LogTail();
        foreach (var line in Printed)
            tail.Add(line);
        var task = new EcsTask
        {
            TaskArn = ScriptedRun.Arn(),
            LastStatus = Lost ? "RUNNING" : "STOPPED",
            StopCode = StopCode,
            StoppedReason = StoppedReason,
            Containers = [new Container { Name = "app", ExitCode = ExitCode, Reason = Reason }, new Container { Name = "sidecar", ExitCode = SidecarExitCode }],
        };
        return new TaskReport(task, new Dictionary<string, LogTail> { ["app"] = tail }, Lost);
    }
}
