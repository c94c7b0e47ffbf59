namespace EcsPublish.Local.Runtime.Docker.Api;

/// <summary>What a container may use of its host.</summary>
internal sealed record HostConfig
{
    public string? NetworkMode { get; init; }

    public string? PidMode { get; init; }

    public IReadOnlyDictionary<string, IReadOnlyList<HostAddress>>? PortBindings { get; init; }

    /// <summary>The hard limit in bytes.</summary>
    public long? Memory { get; init; }

    /// <summary>Memory and swap together, in bytes.</summary>
    public long? MemorySwap { get; init; }

    /// <summary>The soft limit in bytes.</summary>
    public long? MemoryReservation { get; init; }

    /// <summary>Billionths of a CPU.</summary>
    public long? NanoCpus { get; init; }

    /// <summary>The weight among containers that want the same CPU.</summary>
    public int? CpuShares { get; init; }

    public IReadOnlyList<ResourceLimit>? Ulimits { get; init; }

    public bool? ReadonlyRootfs { get; init; }

    public bool? Privileged { get; init; }

    /// <summary>Whether the engine's own init reaps zombies and hands signals on.</summary>
    public bool? Init { get; init; }

    /// <summary><c>source:/path[:ro]</c>; the source is a path of the host or a volume's name.</summary>
    public IReadOnlyList<string>? Binds { get; init; }

    /// <summary><c>container[:ro]</c>.</summary>
    public IReadOnlyList<string>? VolumesFrom { get; init; }

    public IReadOnlyDictionary<string, string>? Tmpfs { get; init; }

    /// <summary>The size of /dev/shm in bytes.</summary>
    public long? ShmSize { get; init; }

    public IReadOnlyList<string>? CapAdd { get; init; }

    public IReadOnlyList<string>? CapDrop { get; init; }

    public IReadOnlyList<string>? ExtraHosts { get; init; }

    public IReadOnlyList<string>? Dns { get; init; }

    public IReadOnlyList<string>? DnsSearch { get; init; }

    public LogSetting? LogConfig { get; init; }
}
