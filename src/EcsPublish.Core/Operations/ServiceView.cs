using Amazon.ECS.Model;

namespace EcsPublish.Core.Operations;

/// <summary>A service as lines of a status.</summary>
internal sealed class ServiceView(OperationScope scope, StatusClock clock)
{
    private const int MostEvents = 5;

    /// <summary>The service and its deployments.</summary>
    public IEnumerable<string> Lines(Service service) =>
    [
        $"Service {service.ServiceName} in {scope.Place}: {service.Status}, {Counts(service)}",
        .. Table.Align([.. (service.Deployments ?? []).Select(Row)]),
    ];

    /// <summary>The newest events, oldest first: a story is read downwards.</summary>
    public static IEnumerable<string> EventLines(Service service) =>
        Table.Align([.. (service.Events ?? []).OrderByDescending(item => item.CreatedAt).Take(MostEvents).Reverse().Select(Row)]);

    private static string Counts(Service service) =>
        $"desired {service.DesiredCount ?? 0}, running {service.RunningCount ?? 0}, pending {service.PendingCount ?? 0}";

    private string[] Row(Deployment deployment) =>
    [
        "deployment",
        deployment.Status,
        Resource.NameOf(deployment.TaskDefinition),
        deployment.RolloutState?.Value ?? "",
        $"{deployment.RunningCount ?? 0} of {deployment.DesiredCount ?? 0} running{Failed(deployment)}",
        clock.Since(deployment.UpdatedAt ?? deployment.CreatedAt),
        deployment.RolloutState?.Value == "COMPLETED" ? "" : deployment.RolloutStateReason ?? "",
    ];

    private static string[] Row(ServiceEvent item) => ["event", item.CreatedAt is { } at ? StatusClock.Text(at) : "", item.Message ?? ""];

    private static string Failed(Deployment deployment) => deployment.FailedTasks is { } failed and > 0 ? $", {failed} failed" : "";
}
