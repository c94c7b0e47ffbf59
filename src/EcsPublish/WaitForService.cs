using EcsPublish.Protocol;
using Microsoft.Build.Framework;

namespace EcsPublish;

/// <summary>
/// Waits until the deployment of this publish is complete. One that failed is no error yet: the last phase raises it, when the outputs are set.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class WaitForService : PhaseTask
{
    /// <summary>Where the service answers; empty when that is not known.</summary>
    [Output]
    public string? Url { get; private set; }

    private protected override string Method => EngineMethod.WaitService;

    private protected override void Take(IReadOnlyDictionary<string, string> outputs) => Url = outputs.GetValueOrDefault(nameof(Url));
}
