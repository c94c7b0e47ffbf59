namespace EcsPublish.Images;

/// <summary>The two families of media types. They describe the same image; a manifest must not mix them.</summary>
public enum ImageFormat
{
    /// <summary><c>application/vnd.oci.image.*</c>, https://github.com/opencontainers/image-spec.</summary>
    Oci,

    /// <summary><c>application/vnd.docker.*</c>, Docker image manifest version 2, schema 2.</summary>
    Docker,
}
