using System.Text.Json.Nodes;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Results;
using EcsPublish.Core.Results.ContinuousIntegration;
using EcsPublish.Core.Settings;
using EcsPublish.Images;

namespace EcsPublish.Core.Publishing;

/// <summary>What every step of one publish shares.</summary>
internal sealed record PublishContext
{
    /// <summary>The publish's id.</summary>
    public required string Id { get; init; }

    /// <summary>What it is told.</summary>
    public required PublishSettings Settings { get; init; }

    /// <summary>What EcsTaskDefinitionFile holds, cleaned; null without one.</summary>
    public JsonObject? DefinitionFile { get; init; }

    /// <summary>Where it says what it does.</summary>
    public required IReporter Reporter { get; init; }

    /// <summary>The embedded local AWS.</summary>
    public required ILocalAws Local { get; init; }

    /// <summary>Claims of this engine's publishes.</summary>
    public required ClaimRegister Claims { get; init; }

    /// <summary>Where this engine's publishes have found or brought blobs.</summary>
    public BlobPlaces Places { get; init; } = new();

    /// <summary>The environment that the build gave the engine.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>Where its result goes.</summary>
    public PublishResult Result => new(Settings.Project.Name, Settings.Project.ResultFile, Settings.Project.OutputFolder, BuildAgent.Of(Environment));

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Whether the local AWS is published to.</summary>
    public bool IsLocal => Settings.Target.Local is not null;
}
