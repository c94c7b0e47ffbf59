using EcsPublish.Protocol;
using Microsoft.Build.Framework;

namespace EcsPublish;

/// <summary>A phase that takes the image as the SDK describes it.</summary>
public abstract class ImageTask : PhaseTask
{
    // Whose description it is, in a publish for several platforms.
    private const string PlatformMetadata = "EcsPlatform";

    /// <summary>The container configuration as the SDK computed it: <c>Include</c> is the name, <c>Value</c> the value.</summary>
    [Required]
    public ITaskItem[] Properties { get; set; } = [];

    /// <summary>Container items and published files; <c>EcsList</c> names the list.</summary>
    public ITaskItem[] Items { get; set; } = [];

    private protected override BuildInput Describe(PublishInbox inbox)
    {
        var platforms = Properties.Select(PlatformOf).Where(platform => platform.Length > 0).Distinct();
        return Describe("") with { Platforms = [.. platforms.Select(Describe)] };
    }

    private BuildInput Describe(string platform) => new()
    {
        Properties = ProjectItems.ToProperties(Properties.Where(item => PlatformOf(item) == platform)),
        Items = ProjectItems.ToLists(Items.Where(item => PlatformOf(item) == platform)),
    };

    private static string PlatformOf(ITaskItem item) => item.GetMetadata(PlatformMetadata);
}
