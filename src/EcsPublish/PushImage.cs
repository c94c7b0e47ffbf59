using EcsPublish.Protocol;
using Microsoft.Build.Framework;

namespace EcsPublish;

/// <summary>Builds the image from the publish output and the SDK's container configuration, and pushes what the registry lacks.</summary>
[MSBuildMultiThreadableTask]
public sealed class PushImage : PhaseTask
{
    /// <summary>The container configuration as the SDK computed it: <c>Include</c> is the name, <c>Value</c> the value.</summary>
    [Required]
    public ITaskItem[] Properties { get; set; } = [];

    /// <summary>Container items and published files; <c>EcsList</c> names the list.</summary>
    public ITaskItem[] Items { get; set; } = [];

    /// <summary><c>registry/repository@sha256:...</c></summary>
    [Output]
    public string? ImageReference { get; private set; }

    private protected override string Method => EngineMethod.Image;

    private protected override BuildInput Describe(PublishInbox inbox) => new()
    {
        Properties = ProjectItems.ToProperties(Properties),
        Items = ProjectItems.ToLists(Items),
    };

    private protected override void Take(IReadOnlyDictionary<string, string> outputs) =>
        ImageReference = outputs.GetValueOrDefault(nameof(ImageReference));
}
