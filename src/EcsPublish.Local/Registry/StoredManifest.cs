namespace EcsPublish.Local.Registry;

/// <summary>A manifest that was pushed; its bytes lie among the blobs.</summary>
/// <param name="Digest">Its digest.</param>
/// <param name="MediaType">What it is: an image or an index, in OCI's or Docker's words.</param>
/// <param name="ImageSize">Bytes of all compressed layers; 0 for an index.</param>
/// <param name="ArtifactMediaType">The media type of its configuration; null for an index.</param>
/// <param name="PushedAt">When it came.</param>
internal sealed record StoredManifest(string Digest, string MediaType, long ImageSize, string? ArtifactMediaType, DateTime PushedAt);
