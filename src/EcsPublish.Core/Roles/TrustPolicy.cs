using System.Text.Json;
using System.Text.Json.Nodes;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Roles;

/// <summary>Who may take a role on: for tasks, ECS.</summary>
internal static class TrustPolicy
{
    private const string Ecs = "ecs-tasks.amazonaws.com";

    /// <summary>As AWS gives it for the execution role. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html</summary>
    public const string Statement = $$"""{"Effect":"Allow","Principal":{"Service":"{{Ecs}}"},"Action":"sts:AssumeRole"}""";

    /// <summary>The trust policy of an execution role.</summary>
    public const string OfExecutionRole = $$"""{"Version":"2012-10-17","Statement":[{{Statement}}]}""";

    /// <summary>The trust policy of a task role: by AWS's advice against the confused deputy, only for tasks of this account.
    /// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html</summary>
    public static string OfTaskRole(string account)
    {
        var statement = JsonNode.Parse(Statement)!;
        statement["Condition"] = new JsonObject { ["StringEquals"] = new JsonObject { ["aws:SourceAccount"] = account } };
        return TaskDefinitionText.Compact(new JsonObject { ["Version"] = "2012-10-17", ["Statement"] = new JsonArray(statement) });
    }

    /// <summary>Whether ECS may take the role on. Conditions are not looked at.</summary>
    public static bool LetsEcsIn(string document)
    {
        try
        {
            return PolicyStatement.ListOf(JsonNode.Parse(document)?["Statement"]).Any(LetsIn);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool LetsIn(JsonObject statement) =>
        statement.Text("Effect") == "Allow"
        && statement["Action"].OneOrMoreTexts().Any(action => action is "*" or "sts:*" || action.Equals("sts:AssumeRole", StringComparison.OrdinalIgnoreCase))
        && ((statement["Principal"] as JsonObject)?["Service"]).OneOrMoreTexts().Contains(Ecs);
}
