using EcsPublish.Protocol;
using Microsoft.Build.Framework;

namespace EcsPublish;

/// <summary>Shows what a publish would do, for EcsDryRun and EcsPlan.</summary>
[MSBuildMultiThreadableTask]
public sealed class PreviewPublish : ImageTask
{
    /// <summary>Whether the plan found changes, <c>true</c> or <c>false</c>; empty for a dry run, which compares with nothing.</summary>
    [Output]
    public string? HasChanges { get; private set; }

    private protected override string Method => EngineMethod.Preview;

    private protected override void Take(IReadOnlyDictionary<string, string> outputs) => HasChanges = outputs.GetValueOrDefault(nameof(HasChanges));
}
