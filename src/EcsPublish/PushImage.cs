using EcsPublish.Protocol;
using Microsoft.Build.Framework;

namespace EcsPublish;

/// <summary>Builds the image from the publish output and the SDK's container configuration, and pushes what the registry lacks.</summary>
[MSBuildMultiThreadableTask]
public sealed class PushImage : ImageTask
{
    /// <summary><c>registry/repository@sha256:...</c></summary>
    [Output]
    public string? ImageReference { get; private set; }

    private protected override string Method => EngineMethod.Image;

    private protected override void Take(IReadOnlyDictionary<string, string> outputs) =>
        ImageReference = outputs.GetValueOrDefault(nameof(ImageReference));
}
