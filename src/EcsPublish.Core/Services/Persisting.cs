namespace EcsPublish.Core.Services;

/// <summary>A sign that counts only when it stays: the first sight of it is remembered, and forgotten when it is gone.</summary>
internal sealed class Persisting
{
    private DateTimeOffset? _since;

    /// <summary>Notes whether the sign is there.</summary>
    /// <returns>Whether it has been there, without a break, for at least so long.</returns>
    public bool Holds(bool isThere, DateTimeOffset now, TimeSpan atLeast)
    {
        _since = isThere ? _since ?? now : null;
        return now - _since >= atLeast;
    }
}
