using System.Text.Json.Nodes;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>
/// Which lists of a task definition are sets, and what tells their elements apart. ECS gives no meaning to the order of these lists and
/// returns some of them in an order of its own. A list that is not named here (<c>command</c>, <c>dnsServers</c>,
/// <c>environmentFiles</c>, ...) keeps its order, which means something.
/// </summary>
internal static class ListKeys
{
    private static readonly Dictionary<string, string[]> KeyMembers = new(StringComparer.Ordinal)
    {
        ["containerDefinitions"] = ["name"],
        ["dependsOn"] = ["containerName"],
        ["devices"] = ["hostPath", "containerPath"],
        ["environment"] = ["name"],
        ["extraHosts"] = ["hostname", "ipAddress"],
        ["inferenceAccelerators"] = ["deviceName"],
        ["mountPoints"] = ["containerPath"],
        ["placementConstraints"] = ["type", "expression"],
        ["portMappings"] = ["containerPort", "containerPortRange", "protocol"],
        ["properties"] = ["name"],
        ["resourceRequirements"] = ["type", "value"],
        ["secretOptions"] = ["name"],
        ["secrets"] = ["name"],
        ["systemControls"] = ["namespace"],
        ["tags"] = ["key"],
        ["tmpfs"] = ["containerPath"],
        ["ulimits"] = ["name"],
        ["volumes"] = ["name"],
        ["volumesFrom"] = ["sourceContainer"],
    };

    private static readonly HashSet<string> SetsOfScalars = new(StringComparer.Ordinal)
    {
        "add", "dockerSecurityOptions", "drop", "ignoredExitCodes", "links", "permissions", "requiresCompatibilities",
    };

    /// <summary>Whether the order of the list means nothing.</summary>
    public static bool IsSet(string list) => KeyMembers.ContainsKey(list) || SetsOfScalars.Contains(list);

    /// <summary>
    /// What tells one element of a list from the others: <c>app</c> in <c>containerDefinitions</c>, <c>8080/tcp</c> in
    /// <c>portMappings</c>. Null when the list has no keys or the element does not look as expected.
    /// </summary>
    public static string? KeyOf(string list, JsonNode? element)
    {
        if (element is not JsonObject members || !KeyMembers.TryGetValue(list, out var names)) return null;

        var parts = names.Select(name => Part(list, name, members)).OfType<string>().ToList();
        return parts.Count == 0 ? null : string.Join('/', parts);
    }

    // A port mapping without a protocol is the same mapping as one that says tcp.
    private static string? Part(string list, string name, JsonObject members) =>
        members[name] is JsonValue value ? value.ToString()
        : list == "portMappings" && name == "protocol" ? "tcp"
        : null;
}
