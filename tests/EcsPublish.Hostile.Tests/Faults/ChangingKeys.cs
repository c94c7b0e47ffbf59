using Amazon.Runtime;

namespace EcsPublish.Hostile.Tests.Faults;

/// <summary>Credentials that become others, as those of a role do after an hour.</summary>
internal sealed class ChangingKeys(ImmutableCredentials keys) : AWSCredentials
{
    public ImmutableCredentials Now { get; set; } = keys;

    public override ImmutableCredentials GetCredentials() => Now;
}
