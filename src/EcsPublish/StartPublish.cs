using EcsPublish.Protocol;
using Microsoft.Build.Framework;

namespace EcsPublish;

/// <summary>The first phase: hands the project's settings to the engine, which checks them and begins to read from AWS.</summary>
[MSBuildMultiThreadableTask]
public sealed class StartPublish : OpeningTask
{
    /// <summary>Runtime identifiers to publish one by one, <c>linux-x64;linux-arm64</c>; none when this publish is the image.</summary>
    [Output]
    public string[] Platforms { get; private set; } = [];

    private protected override string Method => EngineMethod.Start;

    private protected override void Take(IReadOnlyDictionary<string, string> outputs) =>
        Platforms = outputs.GetValueOrDefault(nameof(Platforms), "").Split(';', StringSplitOptions.RemoveEmptyEntries);
}
