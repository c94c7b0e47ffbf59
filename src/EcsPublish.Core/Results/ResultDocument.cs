using System.Text.Json;
using System.Text.Json.Nodes;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Previews;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Running;
using EcsPublish.Core.Services;

namespace EcsPublish.Core.Results;

/// <summary>result.json: what scripts read. Its shape is stable and versioned; docs/result.md describes it.</summary>
internal static class ResultDocument
{
    private const int Schema = 1;

    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The whole document as text.</summary>
    public static string Write(PublishRecord record) => new JsonObject
    {
        ["schema"] = Schema,
        ["outcome"] = record.Outcome.ToString(),
        ["code"] = record.Failure?.Code,
        ["message"] = record.Failure?.Text,
        ["account"] = record.Identity?.Account,
        ["region"] = record.Identity?.Region,
        ["image"] = record.Image is { } image ? Image(image) : null,
        ["taskDefinition"] = record.Definition is { } definition ? Definition(definition) : null,
        ["exitCode"] = record.Run?.ExitCode,
        ["tasks"] = new JsonArray([.. Tasks(record)]),
        ["service"] = record.Service is { } service ? Service(record, service) : null,
        ["plan"] = record.Plan is { } plan ? Plan(plan) : null,
        ["consoleUrl"] = record.ConsoleUrl,
        ["created"] = new JsonArray([.. record.Created.Select(arn => (JsonNode)arn)]),
        ["warnings"] = new JsonArray([.. record.Warnings.Select(Warning)]),
        ["awsCalls"] = record.AwsCalls,
        ["phases"] = new JsonObject(record.Phases.Select(phase => KeyValuePair.Create(phase.Key, (JsonNode?)(long)phase.Value.TotalMilliseconds))),
    }.ToJsonString(Format) + "\n";

    private static JsonObject Image(PushedImage image) => new()
    {
        ["reference"] = image.Reference,
        ["digest"] = image.Report.Digest,
        ["tags"] = new JsonArray([.. image.Report.Tags.Select(tag => (JsonNode)tag)]),
        ["pushedBlobs"] = image.Report.PushedBlobs,
        ["pushedBytes"] = image.Report.PushedBytes,
        ["skippedBlobs"] = image.Report.SkippedBlobs,
    };

    private static JsonObject Definition(RegisteredDefinition definition) => new()
    {
        ["arn"] = definition.Arn,
        ["family"] = definition.Family,
        ["revision"] = definition.Revision,
        ["reused"] = definition.Reused,
    };

    private static JsonObject Service(PublishRecord record, DeployedService service) => new()
    {
        ["arn"] = service.Arn,
        ["deploymentId"] = service.Deployment?.Id,
        ["rolloutState"] = record.Rollout?.RolloutState,
        ["runningTaskDefinition"] = record.Rollout?.RunningRevision,
        ["url"] = record.Url,
    };

    private static JsonObject Plan(PlanReport plan) => new()
    {
        ["hasChanges"] = plan.HasChanges,
        ["entries"] = new JsonArray([.. plan.Entries.Select(entry => (JsonNode)new JsonObject
        {
            ["action"] = entry.Action.ToString(),
            ["text"] = entry.Text,
            ["differences"] = new JsonArray([.. entry.Differences.Select(difference => (JsonNode)new JsonObject
            {
                ["path"] = difference.Path,
                ["old"] = difference.Old,
                ["new"] = difference.New,
            })]),
        })]),
    };

    private static IEnumerable<JsonNode> Tasks(PublishRecord record) =>
        record.Run?.Reports.Select(report => Task(record, report.Task)) ?? record.Started?.Tasks.Select(task => Task(record, task)) ?? [];

    private static JsonObject Task(PublishRecord record, EcsTask task) => new JsonObject
    {
        ["arn"] = task.TaskArn,
        ["lastStatus"] = task.LastStatus,
        ["stopCode"] = task.StopCode?.Value,
        ["stoppedReason"] = task.StoppedReason,
        ["containers"] = new JsonArray([.. (task.Containers ?? []).Select(container => (JsonNode)new JsonObject
        {
            ["name"] = container.Name,
            ["exitCode"] = container.ExitCode,
            ["reason"] = container.Reason,
            ["logStream"] = record.Started?.Plan.Containers.FirstOrDefault(planned => planned.Name == container.Name)?.Log?.StreamOf(TaskId.Of(task.TaskArn)),
        })]),
    };

    private static JsonObject Warning(Diagnostic warning) => new JsonObject { ["code"] = warning.Code, ["message"] = warning.Text };
}
