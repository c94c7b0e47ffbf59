using EcsPublish.Protocol;
using Microsoft.Build.Framework;

namespace EcsPublish;

/// <summary>The last phase: result.json is written, and a task that failed fails the build.</summary>
[MSBuildMultiThreadableTask]
public sealed class FinishPublish : PhaseTask
{
    private protected override string Method => EngineMethod.Finish;
}
