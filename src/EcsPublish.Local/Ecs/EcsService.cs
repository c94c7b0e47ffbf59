using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.Addresses;
using EcsPublish.Local.Ecs.Clusters;
using EcsPublish.Local.Ecs.Definitions;
using EcsPublish.Local.Ecs.Scheduling;
using EcsPublish.Local.Ecs.Services;
using EcsPublish.Local.Ecs.State;
using EcsPublish.Local.Ecs.Tags;
using EcsPublish.Local.Ecs.Tasks;
using EcsPublish.Local.Faults;
using EcsPublish.Local.Runtime;
using EcsPublish.Local.Server;

namespace EcsPublish.Local.Ecs;

/// <summary>The ECS of this AWS in a box: a method for each operation, errors as <see cref="AwsError"/>. Disposing it
/// stops all tasks.</summary>
internal sealed class EcsService : IActivity, IAsyncDisposable
{
    private readonly ClusterOperations _clusters;
    private readonly DefinitionOperations _definitions;
    private readonly DefinitionQueries _definitionQueries;
    private readonly DefinitionNames _definitionNames;
    private readonly RunTaskOperation _runTask;
    private readonly StopTaskOperation _stopTask;
    private readonly TaskQueries _tasks;
    private readonly TagOperations _tags;
    private readonly TaskFleet _fleet;
    private readonly ServiceFleet _serviceFleet;
    private readonly CreateServiceOperation _createService;
    private readonly UpdateServiceOperation _updateService;
    private readonly DeleteServiceOperation _deleteService;
    private readonly ServiceHistory _history;
    private readonly ServiceQueries _services;
    private readonly RolloutQueries _rollouts;
    private readonly StopRolloutOperation _stopRollout;
    private readonly CapacityProviderQueries _providers;
    private readonly TaskInterfaces _interfaces;

    /// <summary>Loads the folder's state; tasks that ran when an earlier server died are ended and told so.</summary>
    /// <param name="context">Folder, clock, images, logs and secrets.</param>
    /// <param name="runtime">Runs the containers.</param>
    /// <param name="note">Takes what the runtime has to say to the person at the server.</param>
    public EcsService(LocalContext context, ITaskRuntime runtime, Action<string> note)
    {
        var store = new EcsStore(context.Folder);
        var clusters = new ClusterBook(store);
        var definitions = new DefinitionBook(store);
        var tasks = new TaskServices(context, store, runtime, note);
        var services = new ServiceBook(store, clusters);
        _fleet = new(tasks);
        var launcher = new TaskLauncher(tasks, _fleet, Faults);
        _serviceFleet = new(new(tasks, _fleet, launcher, clusters, definitions));
        _fleet.Changed = _serviceFleet.Wake;
        _clusters = new(store, clusters);
        _definitions = new(context, store, definitions);
        _definitionQueries = new(store, definitions, new(context, store));
        _definitionNames = new(store, definitions);
        _runTask = new(store, clusters, definitions, launcher);
        _tasks = new(context, store, clusters, launcher.IsLost);
        _stopTask = new(store, clusters, _tasks, _fleet);
        _createService = new(context, store, clusters, definitions, _serviceFleet);
        _updateService = new(context, store, services, definitions, _serviceFleet);
        _deleteService = new(store, services, _serviceFleet);
        _history = new(context, store);
        store.ServicesSaved = _history.Record;
        _services = new(store, services, _history);
        _rollouts = new(store, services);
        _stopRollout = new(context, store, _serviceFleet);
        _tags = new(store);
        _providers = new(store, clusters);
        _interfaces = new(store);
        _fleet.BuryTheDead("The local AWS was restarted");
        _serviceFleet.BeginAll();
    }

    /// <summary>What goes wrong with tasks on purpose.</summary>
    public TaskFaults Faults { get; } = new();

    /// <summary>Makes DescribeServices answer what was true some time ago; zero makes it answer what is.</summary>
    public void LagBehind(TimeSpan lag) => _history.LagBehind(lag);

    /// <summary>Makes DescribeServices forget a deployment, though it goes on.</summary>
    /// <param name="id"><c>ecs-svc/1234567890123456789</c></param>
    public void LoseDeployment(string id) => _history.Lose(id);

    /// <inheritdoc />
    public bool IsBusy => _fleet.IsBusy;

    public CreateClusterResponse CreateCluster(CreateClusterRequest request) => _clusters.Create(request);

    public DescribeClustersResponse DescribeClusters(DescribeClustersRequest request) => _clusters.Describe(request);

    public ListClustersResponse ListClusters(ListClustersRequest request) => _clusters.List(request);

    public DeleteClusterResponse DeleteCluster(DeleteClusterRequest request) => _clusters.Delete(request);

    public DescribeCapacityProvidersResponse DescribeCapacityProviders(DescribeCapacityProvidersRequest request) => _providers.Describe(request);

    public RegisterTaskDefinitionResponse RegisterTaskDefinition(RegisterTaskDefinitionRequest request) => _definitions.Register(request);

    public DeregisterTaskDefinitionResponse DeregisterTaskDefinition(DeregisterTaskDefinitionRequest request) =>
        _definitions.Deregister(request);

    public DeleteTaskDefinitionsResponse DeleteTaskDefinitions(DeleteTaskDefinitionsRequest request) => _definitions.Delete(request);

    public DescribeTaskDefinitionResponse DescribeTaskDefinition(DescribeTaskDefinitionRequest request) =>
        _definitionQueries.Describe(request);

    public ListTaskDefinitionsResponse ListTaskDefinitions(ListTaskDefinitionsRequest request) => _definitionQueries.List(request);

    public ListTaskDefinitionFamiliesResponse ListTaskDefinitionFamilies(ListTaskDefinitionFamiliesRequest request) =>
        _definitionQueries.ListFamilies(request);

    public RunTaskResponse RunTask(RunTaskRequest request) => _runTask.Run(request);

    public StopTaskResponse StopTask(StopTaskRequest request) => _stopTask.Stop(request);

    public DescribeTasksResponse DescribeTasks(DescribeTasksRequest request) => _tasks.Describe(request);

    public ListTasksResponse ListTasks(ListTasksRequest request) => _tasks.List(request);

    public CreateServiceResponse CreateService(CreateServiceRequest request) => _createService.Create(request);

    public UpdateServiceResponse UpdateService(UpdateServiceRequest request) => _updateService.Update(request);

    public DeleteServiceResponse DeleteService(DeleteServiceRequest request) => _deleteService.Delete(request);

    public DescribeServicesResponse DescribeServices(DescribeServicesRequest request) => _services.Describe(request);

    public ListServicesResponse ListServices(ListServicesRequest request) => _services.List(request);

    public ListServiceDeploymentsResponse ListServiceDeployments(ListServiceDeploymentsRequest request) => _rollouts.List(request);

    public DescribeServiceDeploymentsResponse DescribeServiceDeployments(DescribeServiceDeploymentsRequest request) =>
        _rollouts.Describe(request);

    public DescribeServiceRevisionsResponse DescribeServiceRevisions(DescribeServiceRevisionsRequest request) => _rollouts.Describe(request);

    public StopServiceDeploymentResponse StopServiceDeployment(StopServiceDeploymentRequest request) => _stopRollout.Stop(request);

    public TagResourceResponse TagResource(TagResourceRequest request) => _tags.Tag(request);

    public UntagResourceResponse UntagResource(UntagResourceRequest request) => _tags.Untag(request);

    public ListTagsForResourceResponse ListTagsForResource(ListTagsForResourceRequest request) => _tags.List(request);

    /// <summary>The ARN of the revision that a request names by its family, its number or its ARN.</summary>
    public string ArnOf(string? taskDefinition) => _definitionNames.ArnOf(taskDefinition ?? "");

    /// <summary>The roles that a run hands to its tasks.</summary>
    public IReadOnlyList<string?> RolesOf(RunTaskRequest request) => _definitionNames.RolesOf(request);

    /// <summary>Where services answer.</summary>
    public IReadOnlyList<ServiceUrl> ServiceUrls() => _services.Urls();

    /// <summary>The network interfaces of the tasks that run now, for EC2.</summary>
    public IReadOnlyList<Amazon.EC2.Model.NetworkInterface> NetworkInterfaces() => _interfaces.All();

    public async ValueTask DisposeAsync()
    {
        await _serviceFleet.DisposeAsync();
        await _fleet.StopAllAsync("The local AWS was stopped");
    }
}
