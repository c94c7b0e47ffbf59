using EcsPublish.Aws;
using EcsPublish.Local.Storage;

namespace EcsPublish.Local.Ecs.State;

/// <summary>All that ECS knows, in memory and on disk. Whoever reads or changes it holds <see cref="Gate"/>, and saves
/// before letting go.</summary>
/// <remarks>Tasks and services have files of their own: they change many times in each run, the catalog seldom.</remarks>
internal sealed class EcsStore
{
    private readonly string _catalogFile;
    private readonly string _tasksFile;
    private readonly string _servicesFile;

    /// <summary>Loads what the folder remembers.</summary>
    public EcsStore(LocalFolder folder)
    {
        _catalogFile = folder.StateFile("ecs");
        _tasksFile = folder.StateFile("ecs-tasks");
        _servicesFile = folder.StateFile("ecs-services");
        Catalog = Load<EcsCatalog>(_catalogFile);
        TaskList = Load<TaskList>(_tasksFile);
        ServiceList = Load<ServiceList>(_servicesFile);
    }

    /// <summary>Guards everything here.</summary>
    public Lock Gate { get; } = new();

    public EcsCatalog Catalog { get; }

    public TaskList TaskList { get; }

    public ServiceList ServiceList { get; }

    public void SaveCatalog() => AtomicFile.Write(_catalogFile, ShapeJson.Write(Catalog).Span);

    public void SaveTasks() => AtomicFile.Write(_tasksFile, ShapeJson.Write(TaskList).Span);

    /// <summary>Called after each change of a service, under the gate.</summary>
    public Action ServicesSaved { get; set; } = () => { };

    public void SaveServices()
    {
        AtomicFile.Write(_servicesFile, ShapeJson.Write(ServiceList).Span);
        ServicesSaved();
    }

    private static T Load<T>(string file)
        where T : IShape, new() => File.Exists(file) ? ShapeJson.Read<T>(File.ReadAllBytes(file)) : new();
}
