using System.Text.Json.Nodes;
using Amazon.ECS.Model;
using EcsPublish.Core.Operations;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Services;

/// <summary>What an existing service has otherwise than the project states. What the project does not state does not differ.</summary>
internal sealed class ServiceDifferences(ServiceWish wish, Service existing)
{
    /// <summary>The service as it is.</summary>
    public Service Existing => existing;

    /// <summary>The revision of the deployment that the service is on, or on its way to.</summary>
    public bool TaskDefinition { get; } = Primary(existing)?.TaskDefinition != wish.TaskDefinition && existing.TaskDefinition != wish.TaskDefinition;

    public bool DesiredCount { get; } = wish.Service.DesiredCount is { } count && count != existing.DesiredCount;

    public bool Network { get; } = wish.StatesNetwork && !SameNetwork(wish.Network?.AwsvpcConfiguration, existing.NetworkConfiguration?.AwsvpcConfiguration);

    public bool Balancer { get; } = wish.Balancer is { } balancer && !(existing.LoadBalancers ?? []).Exists(other => SameBalancer(balancer, other));

    public bool GracePeriod { get; } = wish.GracePeriod is { } seconds && seconds != (existing.HealthCheckGracePeriodSeconds ?? 0);

    public bool PlatformVersion { get; } = wish.Run.PlatformVersion is { } version && version != existing.PlatformVersion;

    public bool ExecuteCommand { get; } = wish.Run.EnableExecuteCommand && existing.EnableExecuteCommand != true;

    public bool Strategy { get; } = wish.Strategy is { } strategy && !SameStrategy(strategy, existing.CapacityProviderStrategy ?? []);

    public bool Configuration { get; } =
        !SameConfiguration(ServiceRequests.Configuration(wish, existing.DeploymentConfiguration), existing.DeploymentConfiguration ?? new());

    /// <summary>EcsLaunchType is another, which ECS does not let anybody change.</summary>
    public bool LaunchType { get; } =
        wish.Strategy is null && wish.LaunchType is { } type && existing.LaunchType?.Value is { } has && has != type;

    /// <summary>Names of what UpdateService has to change; empty when there is nothing to do.</summary>
    public IReadOnlyList<string> Names => [.. Changes.Select(change => change.Path)];

    /// <summary>What UpdateService has to change, with the value that is and the one that is wanted.</summary>
    public IReadOnlyList<Difference> Changes =>
    [
        .. new (bool Differs, string Name, object? Old, object? New)[]
        {
            (TaskDefinition, "task definition", Resource.NameOf(existing.TaskDefinition), Resource.NameOf(wish.TaskDefinition)),
            (DesiredCount, "desired count", existing.DesiredCount, wish.Service.DesiredCount),
            (Network, "network", existing.NetworkConfiguration?.AwsvpcConfiguration, wish.Network?.AwsvpcConfiguration),
            (Balancer, "target group", existing.LoadBalancers?.FirstOrDefault(), wish.Balancer),
            (GracePeriod, "health check grace period", existing.HealthCheckGracePeriodSeconds ?? 0, wish.GracePeriod),
            (PlatformVersion, "platform version", existing.PlatformVersion, wish.Run.PlatformVersion),
            (ExecuteCommand, "execute command", existing.EnableExecuteCommand ?? false, true),
            (Strategy, "capacity providers", existing.CapacityProviderStrategy, wish.Strategy),
            (Configuration, "deployment configuration", existing.DeploymentConfiguration, ServiceRequests.Configuration(wish, existing.DeploymentConfiguration)),
        }.Where(attribute => attribute.Differs).Select(attribute => Difference.Between(attribute.Name, Json(attribute.Old), Json(attribute.New))),
    ];

    /// <summary>The deployment that the service is on, or on its way to.</summary>
    public static Deployment? Primary(Service service) => service.Deployments?.Find(deployment => deployment.Status == "PRIMARY");

    private static bool SameNetwork(AwsVpcConfiguration? one, AwsVpcConfiguration? other) =>
        SameSet(one?.Subnets, other?.Subnets) && SameSet(one?.SecurityGroups, other?.SecurityGroups)
        && (one?.AssignPublicIp?.Value ?? "DISABLED") == (other?.AssignPublicIp?.Value ?? "DISABLED");

    private static bool SameBalancer(LoadBalancer one, LoadBalancer other) =>
        (one.TargetGroupArn, one.ContainerName, one.ContainerPort) == (other.TargetGroupArn, other.ContainerName, other.ContainerPort);

    private static bool SameStrategy(IEnumerable<CapacityProviderStrategyItem> one, IEnumerable<CapacityProviderStrategyItem> other) =>
        one.Select(Key).ToHashSet().SetEquals(other.Select(Key));

    private static bool SameConfiguration(DeploymentConfiguration one, DeploymentConfiguration other) =>
        (one.MinimumHealthyPercent, one.MaximumPercent) == (other.MinimumHealthyPercent, other.MaximumPercent)
        && Key(one.DeploymentCircuitBreaker) == Key(other.DeploymentCircuitBreaker);

    private static (string, int, int) Key(CapacityProviderStrategyItem item) => (item.CapacityProvider, item.Weight ?? 0, item.Base ?? 0);

    private static (bool, bool, bool?, string?, int?) Key(DeploymentCircuitBreaker? breaker) =>
    (
        breaker?.Enable ?? false,
        breaker?.Rollback ?? false,
        breaker?.ResetOnHealthyTask,
        breaker?.ThresholdConfiguration?.Type?.Value,
        breaker?.ThresholdConfiguration?.Value
    );

    private static bool SameSet(IEnumerable<string>? one, IEnumerable<string>? other) => (one ?? []).ToHashSet().SetEquals(other ?? []);

    private static JsonNode? Json(object? value) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        int number => JsonValue.Create(number),
        bool flag => JsonValue.Create(flag),
        System.Collections.IEnumerable list => new JsonArray([.. list.Cast<object>().Select(Json)]),
        _ => ShapeMapper.ToJson(value),
    };
}
