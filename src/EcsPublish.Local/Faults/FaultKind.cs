namespace EcsPublish.Local.Faults;

/// <summary>What goes wrong with a request on purpose.</summary>
internal enum FaultKind
{
    /// <summary>ThrottlingException; 429 from the registry.</summary>
    Throttle,

    /// <summary>A server error, 500.</summary>
    ServerError,

    /// <summary>AccessDeniedException; DENIED from the registry.</summary>
    AccessDenied,

    /// <summary>ECS cannot assume a role, as in the seconds after the role was made.</summary>
    RoleNotSeen,

    /// <summary>The connection is cut before the request is worked on.</summary>
    Cut,

    /// <summary>The request is carried out, and the connection is cut before its answer: what a retry must live with.</summary>
    CutAnswer,

    /// <summary>The answer comes late.</summary>
    Delay,
}
