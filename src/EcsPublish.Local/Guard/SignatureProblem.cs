namespace EcsPublish.Local.Guard;

/// <summary>What is wrong with a request's signature. Each wire format has its own name for each.</summary>
internal enum SignatureProblem
{
    /// <summary>The request is not signed.</summary>
    Missing,

    /// <summary>The Authorization header lacks a part.</summary>
    Incomplete,

    /// <summary>There is no such access key.</summary>
    UnknownKey,

    /// <summary>Signed with another secret, for another time, region or body.</summary>
    Mismatch,
}
