using System.IO.Enumeration;
using System.Text.Json;
using System.Text.Json.Nodes;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Roles;

/// <summary>One statement of a role's policy, as far as it decides by action and resource. Its condition is noted, not evaluated.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html</summary>
internal sealed class PolicyStatement
{
    private readonly JsonObject _text;

    private PolicyStatement(JsonObject text) => _text = text;

    /// <summary>Whether it allows; else it denies.</summary>
    public bool Allows => _text.Text("Effect") == "Allow";

    /// <summary>Whether it holds only under a condition.</summary>
    public bool IsConditional => _text["Condition"] is JsonObject { Count: > 0 };

    /// <summary>The statements of a policy document; none when the text is no policy.</summary>
    public static IReadOnlyList<PolicyStatement> ParseAll(string document)
    {
        try
        {
            return [.. ListOf(JsonNode.Parse(document)?["Statement"]).Select(text => new PolicyStatement(text))];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    /// <summary>A document's statements, of which a single one may stand without a list.</summary>
    public static IEnumerable<JsonObject> ListOf(JsonNode? statements) => statements is JsonObject single ? [single] : statements.Objects();

    /// <summary>Whether it speaks of an action on a resource.</summary>
    public bool Concerns(string action, string resource) =>
        Matches("Action", "NotAction", action, ignoreCase: true) && Matches("Resource", "NotResource", resource, ignoreCase: false);

    /// <summary>Whether all that it allows is allowed already. A statement that denies, excludes or sets a condition is taken as lacking unless the same one is there.</summary>
    public bool IsCoveredBy(PolicyGrants grants) => grants.Has(this) || (Allows && !IsConditional && _text.ContainsKey("Action") && _text.ContainsKey("Resource")
        && _text["Action"].OneOrMoreTexts().All(action => _text["Resource"].OneOrMoreTexts().All(resource => grants.On(action, resource) == Grant.Allowed)));

    /// <summary>Whether both say the same.</summary>
    public bool SaysTheSameAs(PolicyStatement other) => JsonNode.DeepEquals(_text, other._text);

    /// <summary>The statement on one line.</summary>
    public override string ToString() => TaskDefinitionText.Compact(_text);

    private bool Matches(string name, string inverse, string value, bool ignoreCase) => _text.ContainsKey(name)
        ? AnyOf(_text[name], value, ignoreCase)
        : _text.ContainsKey(inverse) && !AnyOf(_text[inverse], value, ignoreCase);

    // The simple expressions of .NET are IAM's: * for any characters, ? for one.
    private static bool AnyOf(JsonNode? patterns, string value, bool ignoreCase) =>
        patterns.OneOrMoreTexts().Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, value, ignoreCase));
}
