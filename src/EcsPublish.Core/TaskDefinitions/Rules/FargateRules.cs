using System.Text.Json.Nodes;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.TaskDefinitions.Rules;

/// <summary>
/// What Fargate asks of a task: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html. Which sizes it
/// offers is checked with the settings.
/// </summary>
internal static class FargateRules
{
    public static IEnumerable<Diagnostic> Check(JsonObject definition) => RuleFacts.IsFargate(definition)
        ? [.. CheckSize(definition), .. CheckNetwork(definition), .. CheckRole(definition), .. FargateLimits.Check(definition)]
        : [];

    private static IEnumerable<Diagnostic> CheckSize(JsonObject definition)
    {
        if (definition["cpu"] is null) yield return Diagnostics.FargateSizeMissing.With("cpu", "EcsCpu");
        if (definition["memory"] is null) yield return Diagnostics.FargateSizeMissing.With("memory", "EcsMemory");
    }

    private static IEnumerable<Diagnostic> CheckNetwork(JsonObject definition) =>
        definition.Text("networkMode") is "awsvpc"
            ? []
            : [Diagnostics.FargateNetworkMode.With(definition.Text("networkMode") ?? "not set")];

    private static IEnumerable<Diagnostic> CheckRole(JsonObject definition) =>
        definition["executionRoleArn"] is null && ReasonForRole(definition) is { } reason
            ? [Diagnostics.ExecutionRoleMissing.With(reason)]
            : [];

    private static string? ReasonForRole(JsonObject definition)
    {
        var containers = definition.Containers().ToList();
        return containers.Exists(LogsToCloudWatch) ? "Logging with awslogs"
            : containers.Exists(container => container["secrets"].Objects().Any()) ? "Reading secrets"
            : containers.Exists(PullsPrivately) ? "Pulling a private image"
            : null;
    }

    private static bool LogsToCloudWatch(JsonObject container) =>
        (container["logConfiguration"] as JsonObject)?.Text("logDriver") == "awslogs";

    private static bool PullsPrivately(JsonObject container) =>
        container["repositoryCredentials"] is not null || container.Text("image")?.Contains(".dkr.ecr.", StringComparison.Ordinal) == true;
}
