namespace EcsPublish.Local.Runtime.Docker;

/// <summary>Looks for a container engine: where DOCKER_HOST says, else where Docker and podman listen by default.</summary>
/// <param name="Engine">The first one that answers; null when none does.</param>
/// <param name="Tried">What was tried and what came of it, for the person who has to mend it.</param>
internal sealed record EngineSearch(EngineAddress? Engine, string Tried)
{
    private const string HostVariable = "DOCKER_HOST";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Asks the candidates one after the other.</summary>
    /// <param name="environment">Has DOCKER_HOST, XDG_RUNTIME_DIR and HOME.</param>
    /// <param name="cancellation">Gives it up.</param>
    public static async Task<EngineSearch> RunAsync(IReadOnlyDictionary<string, string> environment, CancellationToken cancellation)
    {
        if (environment.GetValueOrDefault(HostVariable) is not { Length: > 0 } host)
            return await TryAsync(Usual(environment), [$"{HostVariable} is not set"], cancellation);
        return EngineAddress.Parse(host) is { } address
            ? await TryAsync([address], [], cancellation)
            : new(null, $"{HostVariable} is '{host}', and only unix:// and npipe:// are spoken to");
    }

    private static async Task<EngineSearch> TryAsync(
        IEnumerable<EngineAddress> candidates, List<string> tried, CancellationToken cancellation)
    {
        foreach (var address in candidates)
        {
            if (await ComplaintAsync(address, cancellation) is not { } complaint)
                return new(address, "");
            tried.Add($"{address}: {complaint}");
        }

        return new(null, string.Join("; ", tried));
    }

    private static IEnumerable<EngineAddress> Usual(IReadOnlyDictionary<string, string> environment)
    {
        if (OperatingSystem.IsWindows())
            return [new("npipe", "docker_engine"), new("npipe", "podman-machine-default")];
        var ofUser = environment.GetValueOrDefault("XDG_RUNTIME_DIR") is { Length: > 0 } runtime
            ? (string[])[$"{runtime}/docker.sock", $"{runtime}/podman/podman.sock"]
            : [];
        var ofDesktop = environment.GetValueOrDefault("HOME") is { Length: > 0 } home ? (string[])[$"{home}/.docker/run/docker.sock"] : [];
        string[] paths = ["/var/run/docker.sock", .. ofDesktop, .. ofUser, "/run/podman/podman.sock"];
        return paths.Select(path => new EngineAddress("unix", path));
    }

    private static async Task<string?> ComplaintAsync(EngineAddress address, CancellationToken cancellation)
    {
        if (address.Scheme == "unix" && !File.Exists(address.Path))
            return "there is no such socket";
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            using var engine = await EngineClient.ConnectAsync(address, patience.Token);
            return null;
        }
        catch (EngineException e)
        {
            return e.Message;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return $"no answer within {Patience.TotalSeconds} seconds";
        }
    }
}
