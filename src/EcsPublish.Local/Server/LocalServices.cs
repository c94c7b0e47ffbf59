using EcsPublish.Aws.Wire;
using EcsPublish.Local.Access;
using EcsPublish.Local.Ecs;
using EcsPublish.Local.Faults;
using EcsPublish.Local.Guard;
using EcsPublish.Local.Logs;
using EcsPublish.Local.Registry;
using EcsPublish.Local.Runtime;
using EcsPublish.Local.Runtime.Docker;
using EcsPublish.Local.Secrets;
using EcsPublish.Local.Services.Balancing;
using EcsPublish.Local.Services.Ec2;
using EcsPublish.Local.Services.Ecr;
using EcsPublish.Local.Services.Iam;
using EcsPublish.Local.Services.Logs;
using EcsPublish.Local.Services.Secrets;
using EcsPublish.Local.Services.Sts;
using EcsPublish.Local.Storage;
using EcsPublish.Local.Wire;

namespace EcsPublish.Local.Server;

/// <summary>All that is behind the port of one data folder, put together.</summary>
internal sealed class LocalServices : IAsyncDisposable
{
    private readonly LogStore _logs;
    private readonly LocalRegistry _registry;
    private readonly ContainerEngine? _engine;

    /// <param name="folder">The data folder.</param>
    /// <param name="keys">Its keys.</param>
    /// <param name="port">The port that clients call.</param>
    /// <param name="options">How it was started.</param>
    /// <param name="engine">Runs the containers; null means processes. It is disposed of with this.</param>
    public LocalServices(LocalFolder folder, FolderKeys keys, int port, LocalOptions options, ContainerEngine? engine)
    {
        _engine = engine;
        _logs = new LogStore(folder, options.Time);
        _registry = new LocalRegistry(folder, options.Time);
        Faults = FaultList.Of(folder);

        var gate = new FaultGate(Faults, options.Time);
        var ring = new KeyRing(keys, options.Time);
        Secrets = new SecretsFile(options.SecretsFile);
        var roles = new RoleStore(folder);
        var iam = new IamRoles(roles, options.Time);
        Policies = new PolicyBook(folder);
        var balancers = BalancerStore.Of(folder);
        var targets = new TargetRegistry(balancers, options.Time);
        var token = new RegistryToken(keys, options.Time);
        Context = new LocalContext
        {
            Folder = folder,
            Port = port,
            Time = options.Time,
            Images = new RegistryImageSource(_registry, port),
            Logs = _logs,
            Secrets = Secrets,
            Requests = new RequestWatch(options.Time),
            Targets = targets,
            IsRole = role => Policies.Current is null || roles.Has(role),
            SteadyAfter = options.SteadyAfter,
        };
        ITaskRuntime runtime = engine is null
            ? new ProcessRuntime(folder, Context.Images, HostDotnet.Current())
            : new DockerRuntime(engine, Context.Images);
        Ecs = new EcsService(Context, runtime, options.Note);
        Network = new NetworkBook(folder, Ecs.NetworkInterfaces);
        var access = new AccessGate(Policies, new AccessTable(Ecs, Secrets, roles), new ServiceLinkedRole(roles, iam));
        Registry = new RegistryEndpoint(_registry, token, access, gate, Counts, port);
        Services =
        [
            new(
                "ecr", new JsonFormat("AmazonEC2ContainerRegistry_V20150921"),
                new EcrRepositories(_registry, token, port), new EcrImages(_registry)),
            new("ecs", new JsonFormat("AmazonEC2ContainerServiceV20141113"), Ecs),
            new(
                "logs", new JsonFormat("Logs_20140328"),
                new LogsService(_logs), new LogEventsService(_logs), new PutLogEventsOperation(_logs)),
            new("sts", Query("https://sts.amazonaws.com/doc/2011-06-15/"), new StsService(ring)),
            new("iam", Query("https://iam.amazonaws.com/doc/2010-05-08/"), iam, new IamPolicies(roles), new PolicySimulation(Policies)),
            new("ec2", new QueryFormat(QueryStyle.Ec2, "http://ec2.amazonaws.com/doc/2016-11-15/"), new Ec2Service(Network)),
            new(
                "elasticloadbalancing", Query("http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/"),
                new TargetGroupService(balancers, targets), new LoadBalancerService(balancers, options.Time)),
            new("secretsmanager", new JsonFormat("secretsmanager"), new SecretsManagerService(Secrets)),
            new("ssm", new JsonFormat("AmazonSSM"), new SsmService(Secrets)),
        ];
        Api = new ApiEndpoint(Services, new SignatureGuard(ring, options.Time), access, gate, Counts);
    }

    /// <summary>What services share.</summary>
    public LocalContext Context { get; }

    /// <summary>What each service offers: the table of contents of this AWS.</summary>
    public IReadOnlyList<ServiceTable> Services { get; }

    /// <summary>The AWS APIs.</summary>
    public ApiEndpoint Api { get; }

    /// <summary>The registry.</summary>
    public RegistryEndpoint Registry { get; }

    /// <summary>ECS, which keeps the server alive while a task runs.</summary>
    public EcsService Ecs { get; }

    /// <summary>The network that EC2 describes.</summary>
    public NetworkBook Network { get; }

    /// <summary>What runs the containers: <c>process</c>, or the address of a container engine.</summary>
    public string Runtime => _engine?.Client.Address.ToString() ?? "process";

    /// <summary>Secrets and parameters.</summary>
    public SecretsFile Secrets { get; }

    /// <summary>What callers may do.</summary>
    public PolicyBook Policies { get; }

    /// <summary>Planned faults.</summary>
    public FaultList Faults { get; }

    /// <summary>What was asked for.</summary>
    public RequestCounts Counts { get; } = new();

    /// <summary>Stops the tasks first: their last lines still go into the logs.</summary>
    public async ValueTask DisposeAsync()
    {
        await Ecs.DisposeAsync();
        _registry.Dispose();
        _logs.Dispose();
        _engine?.Dispose();
    }

    private static QueryFormat Query(string xmlNamespace) => new(QueryStyle.Query, xmlNamespace);
}
