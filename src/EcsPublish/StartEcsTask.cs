using EcsPublish.Protocol;
using Microsoft.Build.Framework;

namespace EcsPublish;

/// <summary>Runs the task; returns as soon as ECS has taken it.</summary>
[MSBuildMultiThreadableTask]
public sealed class StartEcsTask : PhaseTask
{
    /// <summary>ARNs of the tasks.</summary>
    [Output]
    public string[] TaskArns { get; private set; } = [];

    /// <summary>The first task in the AWS console; empty with the local AWS.</summary>
    [Output]
    public string? ConsoleUrl { get; private set; }

    /// <summary>The log stream of the project's container in the first task.</summary>
    [Output]
    public string? LogStream { get; private set; }

    private protected override string Method => EngineMethod.Run;

    private protected override void Take(IReadOnlyDictionary<string, string> outputs)
    {
        TaskArns = outputs.GetValueOrDefault(nameof(TaskArns), "").Split(';', StringSplitOptions.RemoveEmptyEntries);
        ConsoleUrl = outputs.GetValueOrDefault(nameof(ConsoleUrl));
        LogStream = outputs.GetValueOrDefault(nameof(LogStream));
    }
}
