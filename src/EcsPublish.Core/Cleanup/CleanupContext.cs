using EcsPublish.Core.Aws;
using EcsPublish.Core.Operations;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Cleanup;

/// <summary>What every step of one cleanup shares: where it is, how it calls AWS, and its book of what went and what stayed.</summary>
internal sealed record CleanupContext(OperationScope Scope, Ledger Ledger)
{
    /// <summary>Calls AWS at a pace that it bears.</summary>
    public SteadyCalls Calls { get; } = new(Scope.Aws, Scope.Time);

    public AwsSession Aws => Scope.Aws;

    public PublishSettings Settings => Scope.Settings;

    /// <summary>Whether an ownership tag says that this project made what carries it.</summary>
    /// <param name="project">The value of <see cref="OwnershipTags.Project"/>; null without that tag.</param>
    public bool IsOurs(string? project) => OwnershipTags.IsOf(Settings, project);

    /// <summary>For messages: <c>account 123456789012, eu-west-1</c>.</summary>
    public string Place => $"account {Aws.Identity.Account}, {Aws.Identity.Region}";
}
