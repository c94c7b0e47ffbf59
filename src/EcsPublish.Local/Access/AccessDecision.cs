namespace EcsPublish.Local.Access;

/// <summary>What policies say to a request.</summary>
internal enum AccessDecision
{
    /// <summary>A statement allows it and none denies it.</summary>
    Allowed,

    /// <summary>No statement allows it.</summary>
    ImplicitDeny,

    /// <summary>A statement denies it, whatever others allow.</summary>
    ExplicitDeny,
}
