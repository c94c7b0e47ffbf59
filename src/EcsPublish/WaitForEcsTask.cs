using EcsPublish.Protocol;
using Microsoft.Build.Framework;

namespace EcsPublish;

/// <summary>
/// Streams the task's life and log until it has stopped. A task that failed is no error yet: the last phase raises it, when the outputs are set.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class WaitForEcsTask : PhaseTask
{
    /// <summary>The exit code of the project's container: the first that is not 0 when several tasks ran; empty when it never started.</summary>
    [Output]
    public string? ExitCode { get; private set; }

    private protected override string Method => EngineMethod.Wait;

    private protected override void Take(IReadOnlyDictionary<string, string> outputs) =>
        ExitCode = outputs.GetValueOrDefault(nameof(ExitCode));
}
