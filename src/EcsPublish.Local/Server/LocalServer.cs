using System.Net.Sockets;
using EcsPublish.Local.Access;
using EcsPublish.Local.Ecs;
using EcsPublish.Local.Faults;
using EcsPublish.Local.Guard;
using EcsPublish.Local.Runtime.Docker;
using EcsPublish.Local.Services.Ec2;
using EcsPublish.Local.Storage;

namespace EcsPublish.Local.Server;

/// <summary>One AWS in a box: one data folder, one port on loopback, all services and the registry behind it.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly FolderLock _lock;
    private readonly LocalFolder _folder;
    private readonly FolderKeys _keys;
    private readonly LocalServices _services;
    private readonly IdleWatch _watch;

    private LocalServer(LocalFolder folder, FolderLock held, int port, LocalOptions options, ContainerEngine? engine)
    {
        (_folder, _lock, Port) = (folder, held, port);
        _keys = FolderKeys.Of(folder);
        VisiblePort = options.VisiblePort ?? port;
        _services = new LocalServices(folder, _keys, VisiblePort, options, engine);
        _watch = new IdleWatch(options.Idle, _services.Ecs, _services.Context.Requests, options.Time);
    }

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>The port that clients call: its own, unless something stands in front.</summary>
    public int VisiblePort { get; }

    /// <summary>Where clients call, for example <c>http://127.0.0.1:4570</c>.</summary>
    public Uri Endpoint => new($"http://127.0.0.1:{VisiblePort}");

    /// <summary>The folder's access key id.</summary>
    public string AccessKeyId => _keys.AccessKeyId;

    /// <summary>The folder's secret access key.</summary>
    public string SecretAccessKey => _keys.SecretAccessKey;

    /// <summary>The one region.</summary>
    public string Region { get; } = LocalIdentity.Region;

    /// <summary>The one account.</summary>
    public string Account { get; } = LocalIdentity.Account;

    /// <summary>What services share.</summary>
    public LocalContext Context => _services.Context;

    /// <summary>What callers may do.</summary>
    public PolicyBook Policies => _services.Policies;

    /// <summary>Planned faults.</summary>
    public FaultList Faults => _services.Faults;

    /// <summary>The network that EC2 describes.</summary>
    public NetworkBook Network => _services.Network;

    /// <summary>Planned faults of tasks.</summary>
    public TaskFaults TaskFaults => _services.Ecs.Faults;

    /// <summary>ECS, for faults that are not those of a request or a task.</summary>
    public EcsService Ecs => _services.Ecs;

    /// <summary>How often each operation was asked for.</summary>
    public RequestCounts RequestCounts => _services.Counts;

    /// <summary>Ends when the server has ended: idle, asked to, or disposed.</summary>
    public Task Completion { get; private set; } = Task.CompletedTask;

    /// <summary>Starts a server on a data folder.</summary>
    /// <exception cref="LocalStartException">The folder or the wanted port is in use, or the container engine does not answer.</exception>
    public static async Task<LocalServer> StartAsync(LocalOptions options, CancellationToken cancellation)
    {
        var folder = new LocalFolder(options.Folder);
        var held = FolderLock.Take(folder);
        Socket? socket = null;
        ContainerEngine? engine = null;
        try
        {
            engine = await ConnectAsync(options.Engine, folder, cancellation);
            socket = ListenSocket.Open(options.Port, folder);
            var server = new LocalServer(folder, held, ListenSocket.PortOf(socket), options, engine);
            await server.ListenAsync(socket, options.Time.GetUtcNow(), cancellation);
            return server;
        }
        catch
        {
            socket?.Dispose();
            engine?.Dispose();
            held.Dispose();
            throw;
        }
    }

    /// <summary>Ends the server.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Completion;
        _stop.Dispose();
    }

    private static async Task<ContainerEngine?> ConnectAsync(EngineAddress? address, LocalFolder folder, CancellationToken cancellation)
    {
        try
        {
            return address is null ? null : await ContainerEngine.ConnectAsync(address, folder, cancellation);
        }
        catch (EngineException e)
        {
            throw new LocalStartException($"The container engine at {address} does not answer: {e.Message}", e);
        }
    }

    private async Task ListenAsync(Socket socket, DateTimeOffset now, CancellationToken cancellation)
    {
        var control = new ControlEndpoint(_keys, _watch, _services, _stop.Cancel);
        var router = new RequestRouter(new OriginGuard(VisiblePort), _services.Context.Requests, control, _services.Registry, _services.Api);
        var listener = await HttpListener.StartAsync(socket, router.HandleAsync, cancellation);
        new ServerRecord(Port, Environment.ProcessId, LocalVersion.Current, now).Write(_folder);
        Completion = EndAsync(listener);
    }

    private async Task EndAsync(HttpListener listener)
    {
        await _watch.WaitAsync(_stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await listener.DisposeAsync();
        await _services.DisposeAsync();
        File.Delete(_folder.ServerFile);
        _lock.Dispose();
    }
}
