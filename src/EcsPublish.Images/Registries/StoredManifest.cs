namespace EcsPublish.Images.Registries;

/// <summary>A manifest as a registry holds it.</summary>
/// <param name="Content">The exact bytes.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Digest">Computed from the bytes, not taken on trust.</param>
internal sealed record StoredManifest(byte[] Content, string MediaType, string Digest);
