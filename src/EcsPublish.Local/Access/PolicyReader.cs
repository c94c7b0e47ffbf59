using System.Text.Json;

namespace EcsPublish.Local.Access;

/// <summary>Reads policy documents. What is not understood is refused: a policy that is only half applied proves nothing.</summary>
internal static class PolicyReader
{
    private static readonly string[] Understood = ["Sid", "Effect", "Action", "Resource", "Condition"];

    /// <summary>The statements of a document.</summary>
    /// <exception cref="FormatException">It is no policy, or says more than is understood here.</exception>
    public static IReadOnlyList<PolicyStatement> Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var statements = document.RootElement.GetProperty("Statement");
            return statements.ValueKind == JsonValueKind.Array
                ? [.. statements.EnumerateArray().Select(ReadStatement)]
                : [ReadStatement(statements)];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"This is no policy document: {e.Message}", e);
        }
    }

    private static PolicyStatement ReadStatement(JsonElement statement)
    {
        if (statement.EnumerateObject().FirstOrDefault(member => !Understood.Contains(member.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } other)
            throw new FormatException($"'{other.Name}' in a statement is not understood here; only {string.Join(", ", Understood)} are.");

        var effect = statement.GetProperty("Effect").GetString();
        if (effect is not ("Allow" or "Deny")) throw new FormatException($"Effect is '{effect}', not Allow or Deny.");

        var conditions = statement.TryGetProperty("Condition", out var condition) ? condition.EnumerateObject().SelectMany(ReadConditions) : [];
        return new PolicyStatement(effect == "Deny", Texts(statement.GetProperty("Action")), Texts(statement.GetProperty("Resource")), [.. conditions]);
    }

    private static IEnumerable<PolicyCondition> ReadConditions(JsonProperty comparison)
    {
        if (!PolicyCondition.Operators.Contains(comparison.Name))
            throw new FormatException($"The condition operator '{comparison.Name}' is not understood here.");
        return comparison.Value.EnumerateObject().Select(key => new PolicyCondition(comparison.Name, key.Name, Texts(key.Value)));
    }

    private static IReadOnlyList<string> Texts(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : [value.GetString()!];
}
