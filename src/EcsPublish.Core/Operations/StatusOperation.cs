using Amazon.ECS.Model;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Running;
using EcsPublish.Core.Services;

namespace EcsPublish.Core.Operations;

/// <summary>EcsStatus: the service with its deployments, tasks and newest events; without a service the newest tasks of the family.</summary>
internal sealed class StatusOperation(OperationScope scope) : IOperation
{
    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        var newest = NewestDefinition.FindAsync(scope.Aws, scope.Family, cancellation);
        var service = await ServiceSearch.FindAsync(scope, cancellation);
        var tasks = await new TaskSearch(scope).FindAllAsync(service?.ServiceName, cancellation);
        if (service is null && tasks.Count == 0 && await newest is null)
        {
            scope.Say($"Nothing of {scope.Family} is in {scope.Place}: no service, no task, no task definition. Publish it with `dotnet publish -p:PublishToEcs=true`.");
            return;
        }

        foreach (var line in Lines(service, tasks, await newest))
        {
            scope.Say(line);
        }

        if (service is { RunningCount: > 0 })
        {
            await SayAddressAsync(service, await newest, cancellation);
        }
    }

    private IEnumerable<string> Lines(Service? service, IReadOnlyList<EcsTask> tasks, TaskDefinition? newest)
    {
        var clock = new StatusClock(scope.Time.GetUtcNow());
        IEnumerable<string> head = service is null ? [FamilyLine(tasks.Count)] : new ServiceView(scope, clock).Lines(service);
        var events = service is null ? [] : ServiceView.EventLines(service);
        return [.. head, .. new TaskView(scope, clock).Lines(tasks), .. events, NewestLine(newest, clock)];
    }

    private string FamilyLine(int tasks) => tasks == 0
        ? $"No task of {scope.Family} runs in {scope.Place}, and none has stopped there lately"
        : $"Tasks of {scope.Family} in {scope.Place}";

    private string NewestLine(TaskDefinition? newest, StatusClock clock) => newest is null
        ? $"No active task definition of family {scope.Family}"
        : $"Newest revision {newest.Family}:{newest.Revision}, registered {clock.Ago(newest.RegisteredAt)}, image {OwnContainer(newest)?.Image}";

    private async Task SayAddressAsync(Service service, TaskDefinition? newest, CancellationToken cancellation)
    {
        var port = newest is null ? null : OwnContainer(newest)?.PortMappings?.FirstOrDefault()?.ContainerPort;
        await new AddressStep(scope.Context, scope.Aws)
            .RunAsync(new DeployedService(scope.Service, service, service.TaskDefinition, Deployment: null), port, cancellation);
    }

    private ContainerDefinition? OwnContainer(TaskDefinition definition) =>
        definition.ContainerDefinitions?.Find(container => container.Name == scope.Settings.TaskDefinition.Container.Name)
        ?? definition.ContainerDefinitions?.FirstOrDefault();
}
