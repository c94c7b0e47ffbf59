namespace EcsPublish.Core.Messages;

/// <summary>How loud a message is. The words are MSBuild's, so that nothing needs translating on the way.</summary>
internal enum Importance
{
    /// <summary>The story: one line for each change.</summary>
    High,

    /// <summary>Decisions, with their reasons.</summary>
    Normal,

    /// <summary>Request ids, JSON, timings.</summary>
    Low,
}
