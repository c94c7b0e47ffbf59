namespace EcsPublish.Core.Settings;

/// <summary>Where a log begins: so long ago, or at a time of its own.</summary>
/// <param name="Ago">How long ago; of no account when there is a time.</param>
/// <param name="At">The time, or null.</param>
internal sealed record LogStart(TimeSpan Ago, DateTimeOffset? At = null)
{
    /// <summary>The time of the first line that is shown.</summary>
    public DateTimeOffset From(DateTimeOffset now) => At ?? now - Ago;
}
