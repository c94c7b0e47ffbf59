namespace EcsPublish.Images;

/// <summary>What a request to a registry is for: where the registry only says "403", this says what was not allowed.</summary>
public enum RegistryUse
{
    /// <summary>Looking for a manifest, or getting it.</summary>
    ReadManifest,

    /// <summary>Storing a manifest.</summary>
    WriteManifest,

    /// <summary>Asking whether a blob is there.</summary>
    FindBlob,

    /// <summary>Getting a blob.</summary>
    ReadBlob,

    /// <summary>Beginning to send a blob.</summary>
    BeginUpload,

    /// <summary>Sending a blob.</summary>
    Upload,
}
