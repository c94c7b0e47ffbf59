using Amazon.Runtime;

namespace EcsPublish.Hostile.Tests.Faults;

/// <summary>Credentials that are others each time they are asked for, as those of a role are after an hour.</summary>
internal sealed class RotatingKeys(params ImmutableCredentials[] keys) : AWSCredentials
{
    private int _given;

    public override ImmutableCredentials GetCredentials() => keys[Interlocked.Increment(ref _given) % keys.Length];
}
