using EcsPublish.Protocol;
using Microsoft.Build.Framework;

namespace EcsPublish;

/// <summary>Runs EcsReleaseCommand as a one-off task with the new image, and fails when it does not end with exit code 0.</summary>
[MSBuildMultiThreadableTask]
public sealed class RunReleaseTask : PhaseTask
{
    private protected override string Method => EngineMethod.Release;
}
