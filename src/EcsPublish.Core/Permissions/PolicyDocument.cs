using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EcsPublish.Core.Permissions;

/// <summary>A policy as IAM takes it: a statement an action, so that each can be found, read and taken away by itself.</summary>
internal sealed class PolicyDocument(IReadOnlyList<Permission> permissions)
{
    /// <summary>What a managed policy may have, white space not counted.
    /// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html</summary>
    public const int MostCharacters = 6144;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How many statements it has.</summary>
    public int Statements => permissions.Count;

    /// <summary>How many characters IAM counts.</summary>
    public int Characters => Text.Count(character => !char.IsWhiteSpace(character));

    /// <summary>The document, to be read and to be attached.</summary>
    public string Text { get; } = new JsonObject
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray([.. permissions.Select(Statement)]),
    }.ToJsonString(Readable) + "\n";

    private static JsonObject Statement(Permission permission)
    {
        var statement = new JsonObject
        {
            ["Sid"] = permission.Sid,
            ["Effect"] = "Allow",
            ["Action"] = permission.Action.Name,
            ["Resource"] = permission.Resources is [var only] ? only : new JsonArray([.. permission.Resources.Select(arn => (JsonNode)arn)]),
        };
        if (permission.Condition is { } condition)
        {
            statement["Condition"] = new JsonObject { [condition.Operator] = new JsonObject { [condition.Key] = condition.Value } };
        }

        return statement;
    }
}
