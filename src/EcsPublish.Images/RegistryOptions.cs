namespace EcsPublish.Images;

/// <summary>How to talk to a registry; the defaults suit every real one.</summary>
public sealed record RegistryOptions
{
    /// <summary>
    /// Hosts (with port) that may show an untrusted certificate or speak plain http, as the SDK's
    /// <c>DOTNET_CONTAINER_INSECURE_REGISTRIES</c> lists them. Loopback hosts need no entry: they are spoken to over http.
    /// </summary>
    public IReadOnlyCollection<string> InsecureRegistries { get; init; } = [];

    /// <summary>
    /// Send a user name and password with the first request instead of after a 401. Saves a round trip with registries known to want
    /// them, as Amazon ECR does.
    /// </summary>
    public bool AuthenticateAtOnce { get; init; }

    /// <summary>How often a request is tried in all when the registry throttles, fails or cuts the connection.</summary>
    public int MaxTries { get; init; } = 6;

    /// <summary>The pause before the second try; it doubles with each further one, with jitter.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest pause, also when the registry asks for a longer one.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>A request that moves no byte for so long counts as cut.</summary>
    public TimeSpan StallTimeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>The clock for the pauses between tries.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>What is known of where blobs are; shared by clients whose images have layers in common. Null: each client for itself.</summary>
    public BlobPlaces? Places { get; init; }
}
