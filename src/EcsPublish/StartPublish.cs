using EcsPublish.Protocol;
using Microsoft.Build.Framework;

namespace EcsPublish;

/// <summary>The first phase: hands the project's settings to the engine, which checks them and begins to read from AWS.</summary>
[MSBuildMultiThreadableTask]
public sealed class StartPublish : OpeningTask
{
    private protected override string Method => EngineMethod.Start;
}
