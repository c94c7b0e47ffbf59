namespace EcsPublish.Core.Messages;

/// <summary>What a line of a comparison tells of.</summary>
internal enum Tone
{
    /// <summary>As it is.</summary>
    Same,

    /// <summary>Comes.</summary>
    Added,

    /// <summary>Goes.</summary>
    Removed,

    /// <summary>Becomes another.</summary>
    Changed,
}
