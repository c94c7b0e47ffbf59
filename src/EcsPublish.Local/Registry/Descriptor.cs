namespace EcsPublish.Local.Registry;

/// <summary>A manifest's pointer to something: https://github.com/opencontainers/image-spec/blob/main/descriptor.md.</summary>
/// <param name="Digest">What it points to.</param>
/// <param name="Size">How many bytes that has.</param>
/// <param name="IsForeign">Whether it lies elsewhere, by URL, and need not be in the registry.</param>
/// <param name="Architecture">The platform's architecture, in an index.</param>
/// <param name="Os">The platform's operating system, in an index.</param>
internal sealed record Descriptor(string Digest, long Size, bool IsForeign, string? Architecture, string? Os);
