using System.Collections.Concurrent;

namespace EcsPublish.Images;

/// <summary>
/// Which repository of a registry held a blob when last seen. Several projects of a solution have one base image: the registry is asked to take its
/// layers from the first one's repository, and a registry that does not do so, or no longer has them, is sent them as ever. Safe for parallel use.
/// </summary>
public sealed class BlobPlaces
{
    private readonly ConcurrentDictionary<(string Registry, string Digest), string> _repositories = new();

    internal void Remember(string registry, string digest, string repository) => _repositories[(registry, digest)] = repository;

    internal string? Find(string registry, string digest) => _repositories.GetValueOrDefault((registry, digest));
}
