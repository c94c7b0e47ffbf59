using System.Text.Json.Nodes;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Settings.Rules;

/// <summary>
/// What IAM asks of a role's policy document
/// (<see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">the grammar</see>). Each fault is the end of a
/// sentence about the file, with the node where it is.
/// </summary>
internal static class PolicyDocumentRules
{
    private static readonly string[] Versions = ["2012-10-17", "2008-10-17"];
    private static readonly string[] Members = ["Version", "Id", "Statement"];
    private static readonly string[] StatementMembers = ["Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Condition"];

    public static IEnumerable<(string Fault, JsonNode? Node)> FaultsOf(JsonNode? root)
    {
        if (root is not JsonObject document)
            return [($"it holds {JsonNodes.Describe(root)} instead of an object with Version and Statement", root)];

        return [.. UnknownMembers(document, Members), .. FaultsOfVersion(document), .. FaultsOfStatements(document)];
    }

    private static IEnumerable<(string, JsonNode?)> FaultsOfVersion(JsonObject document)
    {
        if (document.Text("Version") is not { } version || !Versions.Contains(version))
            yield return ("its Version must be \"2012-10-17\"", document["Version"] ?? document);
    }

    private static IEnumerable<(string, JsonNode?)> FaultsOfStatements(JsonObject document)
    {
        IReadOnlyList<JsonNode?> statements = document["Statement"] is JsonArray list ? [.. list] : [document["Statement"]];
        if (statements is [null] or [])
            return [("it has no Statement", document)];

        return statements.SelectMany(node => node is JsonObject statement
            ? FaultsOf(statement)
            : [($"a Statement is {JsonNodes.Describe(node)} instead of an object", node)]);
    }

    private static IEnumerable<(string, JsonNode?)> FaultsOf(JsonObject statement) =>
    [
        .. UnknownMembers(statement, StatementMembers),
        .. statement.Text("Effect") is "Allow" or "Deny" ? [] : Fault("the Effect must be \"Allow\" or \"Deny\"", statement["Effect"] ?? statement),
        .. FaultsOfPair(statement, "Action", "NotAction"),
        .. FaultsOfPair(statement, "Resource", "NotResource"),
        .. statement["Condition"] is null or JsonObject ? [] : Fault("the Condition must be an object", statement["Condition"]),
    ];

    private static IEnumerable<(string, JsonNode?)> FaultsOfPair(JsonObject statement, string name, string inverse)
    {
        if (statement.ContainsKey(name) == statement.ContainsKey(inverse))
            return Fault($"a Statement must have either {name} or {inverse}", statement);

        var value = statement[name] ?? statement[inverse];
        var texts = value.OneOrMoreTexts();
        return texts.Count > 0 && texts.Count == ((value as JsonArray)?.Count ?? 1)
            ? []
            : Fault($"{(statement.ContainsKey(name) ? name : inverse)} must be a text or a list of texts", value ?? statement);
    }

    private static IEnumerable<(string, JsonNode?)> UnknownMembers(JsonObject parent, string[] known) =>
        parent.Where(member => !known.Contains(member.Key)).SelectMany(member => Fault(Unknown(member.Key), member.Value ?? parent));

    private static string Unknown(string name) => name is "Principal" or "NotPrincipal"
        ? $"a role's policy has no {name}: it says what the role may do, and the trust policy says who the role is for"
        : $"IAM knows no '{name}' there";

    private static IEnumerable<(string, JsonNode?)> Fault(string fault, JsonNode? node) => [(fault, node)];
}
