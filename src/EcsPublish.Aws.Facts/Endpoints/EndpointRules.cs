using System.Text.Json;
using EcsPublish.Aws.Generator.Facts;

namespace EcsPublish.Aws.Facts.Endpoints;

/// <summary>
/// Flattens an endpoint rule set, a tree of conditions, to rows of which the first match decides. Custom endpoints are left out:
/// the clients handle them once for all services.
/// </summary>
internal static class EndpointRules
{
    private const string Unsupported = "unsupported";

    public static IEnumerable<EndpointFact> Flatten(JsonElement ruleSet) => Flatten(ruleSet.GetProperty("rules"), []);

    private static IEnumerable<EndpointFact> Flatten(JsonElement rules, string[] outer)
    {
        foreach (var rule in rules.EnumerateArray())
        {
            var conditions = rule.GetProperty("conditions").EnumerateArray().Select(EndpointCondition.Read).ToList();
            if (conditions.Contains(EndpointCondition.CustomEndpoint))
                continue;

            var when = outer.Concat(conditions.Where(condition => condition.Length > 0)).Distinct().ToArray();
            foreach (var row in Rows(rule, when))
                yield return row;
        }
    }

    private static IEnumerable<EndpointFact> Rows(JsonElement rule, string[] when) => rule.GetProperty("type").GetString() switch
    {
        "tree" => Flatten(rule.GetProperty("rules"), when),
        "endpoint" => [Endpoint(rule.GetProperty("endpoint"), when)],
        // The error without conditions is the one for a missing region.
        "error" => when.Length > 0 ? [new EndpointFact(Join(when), Unsupported, "")] : [],
        var type => throw new NotSupportedException($"The endpoint rules have a rule of type '{type}'."),
    };

    private static EndpointFact Endpoint(JsonElement endpoint, string[] when)
    {
        var signingRegion = endpoint.GetProperty("properties").TryGetProperty("authSchemes", out var schemes)
            ? schemes[0].GetProperty("signingRegion").GetString()!
            : "";
        return new EndpointFact(Join(when), Template(endpoint.GetProperty("url").GetString()!), Template(signingRegion));
    }

    private static string Join(string[] when) => when.Length == 0 ? "*" : string.Join(',', when);

    private static string Template(string text) => text.Replace("{PartitionResult#", "{", StringComparison.Ordinal);
}
