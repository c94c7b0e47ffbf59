using System.Collections.Concurrent;
using EcsPublish.Images.Registries;

namespace EcsPublish.Images;

/// <summary>
/// Connections to one registry and the logins it accepted. Safe for parallel use. Base images read their layers through it, so it must
/// live as long as they do.
/// </summary>
public sealed class RegistryClient : IDisposable
{
    private readonly RegistryConnection _connection;
    private readonly Retry _retry;
    private readonly TimeSpan _stallTimeout;
    private readonly BlobPlaces _places;
    private readonly ConcurrentDictionary<(string Repository, string Digest), bool> _held = new();

    /// <summary>Prepares a client; nothing is sent yet.</summary>
    /// <param name="registry">Host and port as in an image name: <c>docker.io</c>, <c>localhost:5000</c>.</param>
    /// <param name="credentials">Where a login comes from when the registry wants one.</param>
    /// <param name="options">Null for the defaults.</param>
    public RegistryClient(string registry, IRegistryCredentials credentials, RegistryOptions? options = null)
    {
        options ??= new RegistryOptions();
        Registry = registry;
        _retry = new Retry(options);
        _stallTimeout = options.StallTimeout;
        _places = options.Places ?? new BlobPlaces();
        _connection = new RegistryConnection(new RegistryHost(registry, options), credentials, options);
    }

    /// <summary>The registry as given.</summary>
    public string Registry { get; }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _connection.Dispose();

    /// <summary>Opens connections ahead of need, without a login; false when nobody answers (later requests will tell why).</summary>
    /// <param name="connections">How many: a request that finds none free waits for a new one, with its handshake.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<bool> WarmUpAsync(int connections, CancellationToken cancellation) =>
        Array.TrueForAll(await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => _connection.WarmUpAsync(cancellation))), answers => answers);

    /// <summary>Whether a push by this client found the blob in the repository or brought it there.</summary>
    internal bool IsHeldBy(string repository, ImageBlob blob) => _held.ContainsKey((repository, blob.Descriptor.Digest));

    internal void Remember(string repository, ImageBlob blob)
    {
        _held[(repository, blob.Descriptor.Digest)] = true;
        _places.Remember(Registry, blob.Descriptor.Digest, repository);
    }

    internal ManifestStore Manifests(string repository, string scope) => new(_connection, _retry, repository, scope);

    internal BlobStore Blobs(string repository) => new(_connection, _retry, _stallTimeout, repository);

    internal BlobUpload Upload(string repository, ImageBlob blob) => new(_connection, _retry, _places, repository, blob);
}
