using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Previews;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Services;

namespace EcsPublish.Core.Results;

/// <summary>What a publish has done so far: filled in by its phases, written as result.json at its end.</summary>
internal sealed class PublishRecord
{
    public Outcome Outcome { get; set; }

    /// <summary>The error that decided, or null.</summary>
    public Diagnostic? Failure { get; set; }

    public AwsIdentity? Identity { get; set; }

    public PushedImage? Image { get; set; }

    public RegisteredDefinition? Definition { get; set; }

    public StartedRun? Started { get; set; }

    public RunOutcome? Run { get; set; }

    public DeployedService? Service { get; set; }

    public ServiceOutcome? Rollout { get; set; }

    public string? ConsoleUrl { get; set; }

    /// <summary>Where the service answers.</summary>
    public string? Url { get; set; }

    /// <summary>What a plan found; null when none was made.</summary>
    public PlanReport? Plan { get; set; }

    public int AwsCalls { get; set; }

    /// <summary>What this publish created, by ARN or name.</summary>
    public List<string> Created { get; } = [];

    public List<Diagnostic> Warnings { get; } = [];

    /// <summary>How long each phase took, in running order.</summary>
    public Dictionary<string, TimeSpan> Phases { get; } = [];

    /// <summary>An error has decided.</summary>
    public void Fail(Diagnostic failure) =>
        (Outcome, Failure) = (failure.Descriptor == Diagnostics.Cancelled ? Outcome.Cancelled : Outcome.Failed, failure);
}
