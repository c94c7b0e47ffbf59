using EcsPublish.Protocol;
using Microsoft.Build.Framework;

namespace EcsPublish;

/// <summary>Waits for what the engine says of the project's settings, before the project is compiled.</summary>
[MSBuildMultiThreadableTask]
public sealed class CheckSettings : PhaseTask
{
    /// <summary>Runtime identifiers to publish one by one, <c>linux-x64;linux-arm64</c>; none when this publish is the image.</summary>
    [Output]
    public string[] Platforms { get; private set; } = [];

    private protected override string Method => EngineMethod.Start;

    private protected override int Ask(EngineConnection engine, PublishInbox inbox) => inbox.Opening;

    private protected override void Take(IReadOnlyDictionary<string, string> outputs) =>
        Platforms = outputs.GetValueOrDefault(nameof(Platforms), "").Split(';', StringSplitOptions.RemoveEmptyEntries);
}
