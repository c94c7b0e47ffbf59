using System.Text.Json.Nodes;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>The order in which a person writes a task definition. What it does not name comes last, as it stood.</summary>
internal static class MemberOrder
{
    private static readonly string[] Task =
    [
        "family", "containerDefinitions", "requiresCompatibilities", "networkMode", "cpu", "memory", "ephemeralStorage", "runtimePlatform",
        "executionRoleArn", "taskRoleArn", "pidMode", "ipcMode", "volumes", "placementConstraints", "proxyConfiguration",
        "inferenceAccelerators", "enableFaultInjection", "tags",
    ];

    private static readonly string[] Container =
    [
        "name", "image", "repositoryCredentials", "versionConsistency", "essential", "cpu", "memory", "memoryReservation",
        "resourceRequirements", "entryPoint", "command", "workingDirectory", "user", "environment", "environmentFiles", "secrets",
        "portMappings", "mountPoints", "volumesFrom", "dependsOn", "links", "healthCheck", "startTimeout", "stopTimeout", "restartPolicy",
        "readonlyRootFilesystem", "privileged", "linuxParameters", "ulimits", "logConfiguration", "firelensConfiguration", "dockerLabels",
    ];

    /// <summary>Reorders the members of the task and of its containers in place; what is inside them stays as it was written.</summary>
    public static void Apply(JsonObject definition)
    {
        Reorder(definition, Task);
        foreach (var container in definition.Containers()) Reorder(container, Container);
    }

    private static void Reorder(JsonObject parent, string[] order)
    {
        var members = parent.OrderBy(member => Rank(member.Key)).ToList();
        parent.Clear();
        foreach (var (name, value) in members) parent[name] = value;

        int Rank(string name) => Array.IndexOf(order, name) is var index && index >= 0 ? index : order.Length;
    }
}
