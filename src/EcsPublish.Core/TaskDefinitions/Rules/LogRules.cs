using System.Text.Json.Nodes;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.TaskDefinitions.Rules;

/// <summary>What the awslogs driver needs: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html.</summary>
internal static class LogRules
{
    public static IEnumerable<Diagnostic> Check(JsonObject definition)
    {
        string[] needed = RuleFacts.IsFargate(definition)
            ? ["awslogs-group", "awslogs-region", "awslogs-stream-prefix"]
            : ["awslogs-group", "awslogs-region"];
        return definition.Containers().SelectMany(container => CheckContainer(container, needed));
    }

    private static IEnumerable<Diagnostic> CheckContainer(JsonObject container, string[] needed) =>
        container["logConfiguration"] is JsonObject log && log.Text("logDriver") == "awslogs"
            ? needed.Where(option => (log["options"] as JsonObject)?[option] is null)
                .Select(option => Diagnostics.LogOptionMissing.With(container.Text("name"), option))
            : [];
}
