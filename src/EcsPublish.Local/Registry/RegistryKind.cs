namespace EcsPublish.Local.Registry;

/// <summary>What a request to the registry is about.</summary>
internal enum RegistryKind
{
    /// <summary><c>/v2/</c>: is this a registry, and may I?</summary>
    Ping,

    /// <summary>A manifest by tag or digest.</summary>
    Manifest,

    /// <summary>A blob by digest.</summary>
    Blob,

    /// <summary>An upload, to begin or to go on with.</summary>
    Upload,

    /// <summary>The list of tags.</summary>
    Tags,
}
