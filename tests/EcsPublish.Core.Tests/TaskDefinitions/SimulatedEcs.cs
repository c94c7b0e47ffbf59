using System.Text.Json.Nodes;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Tests.TaskDefinitions;

/// <summary>
/// Answers a registration as ECS does: defaults filled in, lists that were left out shown empty, sets in another order, fields of its own
/// added. Written from recorded answers, not from the product's table of defaults.
/// </summary>
internal static class SimulatedEcs
{
    private static readonly string[] ListsOfContainer = ["environment", "mountPoints", "volumesFrom", "portMappings", "systemControls"];
    private static readonly string[] Reversed = ["environment", "secrets", "mountPoints", "portMappings", "ulimits", "dependsOn"];

    public static JsonObject Describe(JsonObject registration)
    {
        var definition = registration.DeepClone().AsObject();
        definition.Remove("tags");
        FillTask(definition);
        foreach (var container in definition.Containers()) FillContainer(container, definition.Text("networkMode"));
        Reverse(definition, "volumes");
        return definition;
    }

    private static void FillTask(JsonObject definition)
    {
        definition["taskDefinitionArn"] = $"arn:aws:ecs:eu-west-1:123456789012:task-definition/{definition["family"]}:7";
        definition["revision"] = 7;
        definition["status"] = "ACTIVE";
        definition["requiresAttributes"] = new JsonArray(new JsonObject { ["name"] = "ecs.capability.task-eni" });
        definition["compatibilities"] = new JsonArray("EC2", "FARGATE");
        definition["registeredAt"] = 1700000000.5m;
        definition["registeredBy"] = "arn:aws:iam::123456789012:user/somebody";
        definition["placementConstraints"] = new JsonArray();
        definition["enableFaultInjection"] ??= false;
        definition["volumes"] ??= new JsonArray();
        foreach (var volume in definition["volumes"].Objects()) FillVolume(volume);
    }

    private static void FillVolume(JsonObject volume)
    {
        if (volume["efsVolumeConfiguration"] is JsonObject fileSystem) fileSystem["rootDirectory"] ??= "/";
        else volume["host"] ??= new JsonObject();
    }

    private static void FillContainer(JsonObject container, string? networkMode)
    {
        container["cpu"] ??= 0;
        container["essential"] ??= true;
        foreach (var name in ListsOfContainer) container[name] ??= new JsonArray();
        foreach (var port in container["portMappings"].Objects())
        {
            port["protocol"] ??= "tcp";
            port["hostPort"] ??= networkMode == "bridge" ? 0 : port["containerPort"]!.GetValue<int>();
        }

        if (container["healthCheck"] is JsonObject check) FillHealthCheck(check);
        if (container["logConfiguration"] is JsonObject log) log["secretOptions"] ??= new JsonArray();
        foreach (var name in Reversed) Reverse(container, name);
    }

    private static void FillHealthCheck(JsonObject check)
    {
        check["interval"] ??= 30;
        check["timeout"] ??= 5;
        check["retries"] ??= 3;
    }

    private static void Reverse(JsonObject parent, string name)
    {
        if (parent[name] is JsonArray list) parent[name] = new JsonArray([.. list.Reverse().Select(element => element?.DeepClone())]);
    }
}
