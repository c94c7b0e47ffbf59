using EcsPublish.Protocol;
using Microsoft.Build.Framework;

namespace EcsPublish;

/// <summary>Builds the image from the publish output and the SDK's container configuration, and pushes what the registry lacks.</summary>
[MSBuildMultiThreadableTask]
public sealed class PushImage : PhaseTask
{
    // Whose description it is, in a publish for several platforms.
    private const string PlatformMetadata = "EcsPlatform";

    /// <summary>The container configuration as the SDK computed it: <c>Include</c> is the name, <c>Value</c> the value.</summary>
    [Required]
    public ITaskItem[] Properties { get; set; } = [];

    /// <summary>Container items and published files; <c>EcsList</c> names the list.</summary>
    public ITaskItem[] Items { get; set; } = [];

    /// <summary><c>registry/repository@sha256:...</c></summary>
    [Output]
    public string? ImageReference { get; private set; }

    private protected override string Method => EngineMethod.Image;

    private protected override BuildInput Describe(PublishInbox inbox)
    {
        var platforms = Properties.Select(PlatformOf).Where(platform => platform.Length > 0).Distinct();
        return Describe("") with { Platforms = [.. platforms.Select(Describe)] };
    }

    private protected override void Take(IReadOnlyDictionary<string, string> outputs) =>
        ImageReference = outputs.GetValueOrDefault(nameof(ImageReference));

    private BuildInput Describe(string platform) => new()
    {
        Properties = ProjectItems.ToProperties(Properties.Where(item => PlatformOf(item) == platform)),
        Items = ProjectItems.ToLists(Items.Where(item => PlatformOf(item) == platform)),
    };

    private static string PlatformOf(ITaskItem item) => item.GetMetadata(PlatformMetadata);
}
