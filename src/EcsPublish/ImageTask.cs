using EcsPublish.Protocol;
using Microsoft.Build.Framework;

namespace EcsPublish;

/// <summary>A phase that takes the image as the SDK describes it.</summary>
public abstract class ImageTask : PhaseTask
{
    /// <summary>The container configuration as the SDK computed it: <c>Include</c> is the name, <c>Value</c> the value.</summary>
    [Required]
    public ITaskItem[] Properties { get; set; } = [];

    /// <summary>Container items and published files; <c>EcsList</c> names the list.</summary>
    public ITaskItem[] Items { get; set; } = [];

    private protected override BuildInput Describe(PublishInbox inbox) => new()
    {
        Properties = ProjectItems.ToProperties(Properties),
        Items = ProjectItems.ToLists(Items),
    };
}
