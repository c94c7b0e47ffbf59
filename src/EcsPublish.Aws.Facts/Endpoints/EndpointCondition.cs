using System.Text.Json;

namespace EcsPublish.Aws.Facts.Endpoints;

/// <summary>Puts one condition of an endpoint rule into the word a fact file has for it.</summary>
internal static class EndpointCondition
{
    /// <summary>The word for "an endpoint is configured", which no fact file has.</summary>
    public const string CustomEndpoint = "endpoint";

    /// <summary>The word, empty for a condition that always holds here.</summary>
    public static string Read(JsonElement condition)
    {
        var arguments = condition.GetProperty("argv").EnumerateArray().Select(Argument).ToArray();
        return condition.GetProperty("fn").GetString() switch
        {
            "isSet" => arguments[0] == "Endpoint" ? CustomEndpoint : "",
            "aws.partition" => "",
            "booleanEquals" => Flag(arguments),
            "stringEquals" => $"{(arguments[0] == "name" ? "partition" : "region")}={arguments[1]}",
            var function => throw new NotSupportedException($"The endpoint rules use the function '{function}'."),
        };
    }

    /// <summary>A literal, the name of a parameter, or the attribute that is taken of the partition.</summary>
    private static string Argument(JsonElement argument)
    {
        if (argument.ValueKind != JsonValueKind.Object)
            return argument.ToString();
        return argument.TryGetProperty("ref", out var parameter) ? parameter.GetString()! : argument.GetProperty("argv")[1].GetString()!;
    }

    /// <summary>The rules compare flags with true or false, in either order.</summary>
    private static string Flag(string[] arguments)
    {
        var (literal, name) = bool.TryParse(arguments[0], out var first) ? (first, arguments[1]) : (bool.Parse(arguments[1]), arguments[0]);
        var word = name switch { "UseFIPS" => "fips", "UseDualStack" => "dual", _ => name };
        return literal ? word : "!" + word;
    }
}
