using System.Text.Json.Nodes;
using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Local.Ecs;
using EcsPublish.Local.Runtime;
using EcsPublish.Local.Services.Balancing;
using EcsPublish.Local.Storage;
using EcsPublish.Local.Tests.Runtime;
using EcsTask = Amazon.ECS.Model.Task;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Tests.Ecs;

/// <summary>An ECS in a folder of its own, with one cluster, one log group, and images that are shell scripts.</summary>
internal sealed class TestEcs : IAsyncDisposable
{
    public const string LogGroup = "/ecs/test";
    public const string ExecutionRole = "arn:aws:iam::000000000000:role/ecsTaskExecutionRole";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder _folder = new();

    private readonly Func<LocalContext, ITaskRuntime> _runtime;

    /// <param name="time">The clock.</param>
    /// <param name="runtime">What runs containers; unset, processes of this machine do.</param>
    public TestEcs(TimeProvider? time = null, Func<LocalContext, ITaskRuntime>? runtime = null)
    {
        _runtime = runtime ?? (context => new ProcessRuntime(context.Folder, Images!, HostDotnet.Current()));
        Images = new(_folder.File("blobs"));
        Logs.CreateGroup(LogGroup);
        var folder = new LocalFolder(_folder.File("data"));
        Balancers = BalancerStore.Of(folder);
        Context = new()
        {
            Folder = folder,
            Targets = new(Balancers, time ?? TimeProvider.System),
            Port = 4570,
            Time = time ?? TimeProvider.System,
            Images = Images,
            Logs = Logs,
            Secrets = Secrets,
            SteadyAfter = TimeSpan.FromMilliseconds(100),
        };
        Service = NewService();
        Service.CreateCluster(new());
    }

    public LocalContext Context { get; }

    public BalancerStore Balancers { get; }

    public TestImages Images { get; }

    public TestLogs Logs { get; } = new();

    public TestSecrets Secrets { get; } = [];

    /// <summary>What lies below the script in an image; a process needs nothing.</summary>
    public Func<TestLayer>? Base { get; init; }

    public List<string> Notes { get; } = [];

    public EcsService Service { get; private set; }

    public string File(string name) => _folder.File(name);

    /// <summary>A second service of the same folder, as after a crash of the first.</summary>
    public EcsService NewService() => Service = new(Context, _runtime(Context), Notes.Add);

    /// <summary>A container whose image runs a shell script.</summary>
    public ContainerDefinition Script(string script, string name = "app", string[]? environment = null) => Image(
        name,
        new JsonObject
        {
            ["Entrypoint"] = new JsonArray("/bin/sh", "/app/run.sh"),
            ["WorkingDir"] = "/app/",
            ["Env"] = new JsonArray([.. (environment ?? []).Select(variable => JsonValue.Create(variable))]),
        },
        new TestLayer().File("app/run.sh", script).File("app/data.txt", "from the image"));

    /// <summary>A container whose image is one executable file.</summary>
    public ContainerDefinition Program(string content) => Image(
        "app",
        new JsonObject { ["Entrypoint"] = new JsonArray("/app/program"), ["WorkingDir"] = "/app" },
        new TestLayer().File("app/program", content, (UnixFileMode)0b111_101_101));

    /// <summary>A container whose image is a .NET application.</summary>
    public ContainerDefinition Dotnet(byte[] dll) => Image(
        "app",
        new JsonObject { ["Entrypoint"] = new JsonArray("dotnet", "/app/app.dll"), ["WorkingDir"] = "/app/" },
        new TestLayer().File("app/app.dll", dll).File("app/app.runtimeconfig.json", TestApplication.RuntimeConfig($"{Environment.Version}")));

    public static ContainerDefinition Container(string image, string name = "app") => new()
    {
        Name = name,
        Image = image,
        StopTimeout = 2,
        LogConfiguration = new()
        {
            LogDriver = LogDriver.Awslogs,
            Options = new() { ["awslogs-group"] = LogGroup, ["awslogs-stream-prefix"] = "ecs" },
        },
    };

    public static RegisterTaskDefinitionRequest Definition(params ContainerDefinition[] containers) => new()
    {
        Family = "test",
        NetworkMode = NetworkMode.Awsvpc,
        RequiresCompatibilities = ["FARGATE"],
        Cpu = "256",
        Memory = "512",
        ExecutionRoleArn = ExecutionRole,
        ContainerDefinitions = [.. containers],
    };

    public static RunTaskRequest RunRequest(string definition = "test") => new()
    {
        TaskDefinition = definition,
        LaunchType = LaunchType.FARGATE,
        NetworkConfiguration = new() { AwsvpcConfiguration = new() { Subnets = ["subnet-1"] } },
    };

    /// <summary>Registers the containers as a task definition and starts a task of it.</summary>
    public EcsTask Run(params ContainerDefinition[] containers)
    {
        Service.RegisterTaskDefinition(Definition(containers));
        return Service.RunTask(RunRequest()).Tasks.Single();
    }

    public async Task<EcsTask> RunToEndAsync(params ContainerDefinition[] containers) => await EndOfAsync(Run(containers));

    public Task<EcsTask> EndOfAsync(EcsTask task) => UntilAsync(task, now => now.LastStatus == "STOPPED");

    /// <summary>The task as soon as it is what the test waits for.</summary>
    public async Task<EcsTask> UntilAsync(EcsTask task, Func<EcsTask, bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        for (var now = Describe(task); ; now = Describe(task))
        {
            if (condition(now))
                return now;
            await Task.Delay(5, patience.Token);
        }
    }

    /// <summary>Waits until a container has printed a line.</summary>
    public Task PrintedAsync(EcsTask task, string line, string container = "app") =>
        UntilAsync(task, _ => Lines(task, container).Contains(line));

    public List<string> Lines(EcsTask task, string container = "app") => Logs.Lines(LogGroup, StreamOf(task, container));

    public static string StreamOf(EcsTask task, string container = "app") => $"ecs/{container}/{task.TaskArn.Split('/')[^1]}";

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        _folder.Dispose();
    }

    private ContainerDefinition Image(string name, JsonObject config, TestLayer layer)
    {
        var image = $"127.0.0.1:4570/{name}:{Guid.NewGuid():n}";
        Images.Add(image, config, Base is { } below ? [below(), layer] : [layer]);
        return Container(image, name);
    }

    private EcsTask Describe(EcsTask task) => Service.DescribeTasks(new() { Tasks = [task.TaskArn] }).Tasks.Single();
}
