using EcsPublish.Protocol;
using Microsoft.Build.Framework;

namespace EcsPublish;

/// <summary>Looks at a deployment, or does something to it, without publishing: the targets EcsStatus, EcsLogs, EcsStop, EcsRollback, and EcsPolicy,
/// which only says what publishing takes.</summary>
[MSBuildMultiThreadableTask]
public sealed class RunEcsOperation : OpeningTask
{
    /// <summary>What to do: <c>Status</c>, <c>Logs</c>, <c>Stop</c>, <c>Rollback</c> or <c>Policy</c>.</summary>
    [Required]
    public string Operation { get; set; } = "";

    private protected override string Method => EngineMethod.OperationPrefix + Operation;

    // An operation starts no task of its own.
    private protected override bool MayLeaveTasks => false;
}
