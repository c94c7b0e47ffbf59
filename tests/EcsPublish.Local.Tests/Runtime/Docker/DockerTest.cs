using Amazon.ECS.Model;
using EcsPublish.Local.Runtime.Docker;
using EcsPublish.Local.Tests.Ecs;
using EcsPublish.Shared;
using EcsTask = Amazon.ECS.Model.Task;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Tests.Runtime.Docker;

/// <summary>A test with an ECS that runs its containers on a real engine.</summary>
public abstract class DockerTest
{
    private readonly List<ContainerEngine> _connections = [];

    public TestContext TestContext { get; set; } = null!;

    private protected TestEcs Ecs { get; private set; } = null!;

    private protected TestEngine Engine { get; private set; } = null!;

    /// <summary>The engine's API, to see what the product has done there.</summary>
    private protected ContainerEngine Api => _connections[0];

    private protected virtual bool HasBridge => true;

    [TestInitialize]
    public async Task StartEcs()
    {
        Engine = await SharedEngines.GetAsync(HasBridge);
        Ecs = new(runtime: context => new DockerRuntime(Connect(context), context.Images)) { Base = BusyBox.Layer };
    }

    [TestCleanup]
    public async Task StopEcs()
    {
        if (Ecs is not null)
            await Ecs.DisposeAsync();
        _connections.ForEach(connection => connection.Dispose());
    }

    /// <summary>Registers the containers as a definition, changed as the test wants, and runs a task of it.</summary>
    private protected EcsTask Run(Action<RegisterTaskDefinitionRequest> change, params ContainerDefinition[] containers)
    {
        var definition = TestEcs.Definition(containers);
        change(definition);
        Ecs.Service.RegisterTaskDefinition(definition);
        return Ecs.Service.RunTask(TestEcs.RunRequest()).Tasks.Single();
    }

    /// <summary>The containers that the engine has for a task, or for any of this ECS.</summary>
    private protected async Task<int> ContainersAsync(string? taskId = null) =>
        (await Api.Client.GetAsync($"containers/json?all=1&{Api.Labels.Filter(taskId)}", EngineJson.Default.ListCreated, default)).Count;

    private protected static Container Shown(EcsTask task, string name = "app") => task.Containers.Single(container => container.Name == name);

    private ContainerEngine Connect(LocalContext context)
    {
        var connection = Task.Run(() => ContainerEngine.ConnectAsync(EngineAddress.Parse(Engine.Address)!, context.Folder, default)).Result;
        _connections.Add(connection);
        return connection;
    }
}
