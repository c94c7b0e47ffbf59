using System.Text.Json.Nodes;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Roles;

/// <summary>Actions that a role has to allow on resources.</summary>
/// <param name="Purpose">What cannot be done without, as the end of a sentence: <c>pull its image</c>.</param>
/// <param name="Actions">For example <c>ecr:BatchGetImage</c>.</param>
/// <param name="Resources">ARNs, as a policy names them.</param>
internal sealed record Permission(string Purpose, IReadOnlyList<string> Actions, IReadOnlyList<string> Resources)
{
    /// <summary>Of all resources only the key of this alias, since a policy cannot name a key by it; null for no condition.</summary>
    public string? KeyAlias { get; init; }

    /// <summary>The statement of a policy that allows it, on one line.</summary>
    public string Statement => TaskDefinitionText.Compact(ToJson());

    /// <summary>The statement of a policy that allows it.</summary>
    public JsonObject ToJson()
    {
        var statement = new JsonObject { ["Effect"] = "Allow", ["Action"] = OneOrMore(Actions), ["Resource"] = OneOrMore(Resources) };
        if (KeyAlias is not null)
        {
            // https://docs.aws.amazon.com/kms/latest/developerguide/alias-authorization.html
            statement["Condition"] = new JsonObject { ["ForAnyValue:StringEquals"] = new JsonObject { ["kms:ResourceAliases"] = KeyAlias } };
        }

        return statement;
    }

    private static JsonNode OneOrMore(IReadOnlyList<string> values) =>
        values is [var single] ? JsonValue.Create(single) : new JsonArray([.. values.Select(value => (JsonNode)value)]);
}
