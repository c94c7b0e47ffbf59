namespace EcsPublish.Core.Operations;

/// <summary>A revision to go back to.</summary>
/// <param name="WorkedAt">When a deployment of it was complete; null when that is not known.</param>
internal sealed record EarlierRevision(string Arn, DateTime? WorkedAt)
{
    public RevisionName Name => RevisionName.Parse(Arn);
}
