using EcsPublish.Local.Ecs.Definitions;
using EcsPublish.Local.Ecs.State;
using EcsTask = Amazon.ECS.Model.Task;
using Task = System.Threading.Tasks.Task;
using TaskStatus = EcsPublish.Local.Ecs.Tasks.TaskStatus;

namespace EcsPublish.Local.Ecs.Addresses;

/// <summary>What stands in front of a service's tasks: its address, opened once its definition names a port.</summary>
/// <param name="entry">The service.</param>
/// <param name="context">Counts requests.</param>
/// <param name="definitions">Say which port is meant.</param>
/// <param name="changed">Called when a task has begun to listen.</param>
internal sealed class ServiceFront(ServiceEntry entry, LocalContext context, DefinitionBook definitions, Action changed) : IAsyncDisposable
{
    /// <summary>A load balancer's deregistration delay is 300 seconds; nobody wants to wait that long for a stuck request on his own
    /// machine.</summary>
    private static readonly TimeSpan DrainPatience = TimeSpan.FromSeconds(30);

    private readonly TargetPool _targets = new(changed);
    private readonly ServiceTargets _groups = new(entry, context, changed);
    private ServiceAddress? _address;

    /// <summary>Opens the address if there should be one and is none.</summary>
    public async Task OpenAsync()
    {
        if (_address is not null || entry.Service.Deployments.Count == 0 || PortOf(entry.Service.TaskDefinition) is null)
            return;
        _address = await ServiceAddress.OpenAsync(entry.Port, new(_targets, entry.Service.ServiceName), context.Requests);
        entry.Port = _address.Port;
    }

    /// <summary>Whether a task can be reached; one whose definition has no port need not be.</summary>
    public bool Reaches(EcsTask task) => PortOf(task.TaskDefinitionArn) is null || _targets.Accepts(task.TaskArn);

    /// <summary>Takes a running task in, or says whether it is still fit for requests.</summary>
    public void Offer(EcsTask task, bool isHealthy, bool isSteady)
    {
        if (task.LastStatus == TaskStatus.Running)
            Register(task);
        _targets.Judge(task.TaskArn, isHealthy, isSteady);
    }

    /// <summary>Whether a task is healthy in all target groups of the service.</summary>
    public bool IsBalanced(EcsTask task) => _groups.AreHealthy(task);

    /// <summary>What target groups have against a task, as the event says it; null when they are content.</summary>
    public string? Complaint(EcsTask task) => _groups.Complaint(task);

    /// <summary>Lets a task answer its last requests.</summary>
    public Task DrainAsync(EcsTask task)
    {
        _groups.Drain(task);
        return _targets.DrainAsync(task.TaskArn, DrainPatience);
    }

    /// <summary>A task has ended.</summary>
    public void Forget(EcsTask task)
    {
        _groups.Deregister(task);
        _targets.Remove(task.TaskArn);
    }

    public async ValueTask DisposeAsync()
    {
        if (_address is not null)
            await _address.DisposeAsync();
        _targets.Dispose();
    }

    private void Register(EcsTask task)
    {
        if (PortOf(task.TaskDefinitionArn) is { } port && ServiceTargets.HostPort(task, port) is { } hostPort)
            _targets.Add(task.TaskArn, hostPort);
        _groups.Register(task);
    }

    /// <summary>The port that a load balancer asks for, else the first one of the definition.</summary>
    private int? PortOf(string definition) =>
        entry.Service.LoadBalancers.FirstOrDefault()?.ContainerPort
        ?? definitions.Find(definition)!.ContainerDefinitions
            .SelectMany(container => container.PortMappings ?? [])
            .FirstOrDefault(port => port.ContainerPort is not null && port.Protocol?.Value is null or "tcp")?.ContainerPort;
}
