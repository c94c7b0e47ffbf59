using EcsPublish.Protocol;
using Microsoft.Build.Framework;

namespace EcsPublish;

/// <summary>Makes the repository to which the SDK's PublishContainer will push, and checks that it can log in there.</summary>
[MSBuildMultiThreadableTask]
public sealed class PrepareSdkPush : PhaseTask
{
    /// <summary>The registry's host, for example <c>123456789012.dkr.ecr.eu-west-1.amazonaws.com</c>.</summary>
    [Output]
    public string? Registry { get; private set; }

    private protected override string Method => EngineMethod.Destination;

    private protected override void Take(IReadOnlyDictionary<string, string> outputs) =>
        Registry = outputs.GetValueOrDefault(nameof(Registry));
}
