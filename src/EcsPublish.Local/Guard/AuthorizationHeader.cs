namespace EcsPublish.Local.Guard;

/// <summary>
/// The parts of <c>Authorization: AWS4-HMAC-SHA256 Credential=AKID/20261123/us-east-1/ecs/aws4_request, SignedHeaders=...,
/// Signature=...</c>.
/// </summary>
internal sealed record AuthorizationHeader(
    string AccessKeyId, string Date, string Region, string Service, IReadOnlyList<string> SignedHeaders, string Signature)
{
    private const string Algorithm = "AWS4-HMAC-SHA256";

    /// <summary>The scope that the signing key is derived for.</summary>
    public string Scope => $"{Date}/{Region}/{Service}/aws4_request";

    /// <summary>Reads the header.</summary>
    /// <exception cref="SignatureException">It is missing or lacks a part.</exception>
    public static AuthorizationHeader Parse(string header)
    {
        if (!header.StartsWith(Algorithm + " ", StringComparison.Ordinal))
            throw new SignatureException(SignatureProblem.Missing, "Request is missing Authentication Token");

        var parts = header[Algorithm.Length..].Split(',', StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2)).Where(part => part.Length == 2).ToLookup(part => part[0], part => part[1]);
        var credential = Part(parts, "Credential").Split('/');
        if (credential is not [var key, var date, var region, var service, "aws4_request"])
            throw Incomplete("Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term");

        return new AuthorizationHeader(key, date, region, service, Part(parts, "SignedHeaders").Split(';'), Part(parts, "Signature"));
    }

    private static string Part(ILookup<string, string> parts, string name) =>
        parts[name].FirstOrDefault() ?? throw Incomplete($"Authorization header requires '{name}' parameter.");

    private static SignatureException Incomplete(string message) => new(SignatureProblem.Incomplete, message);
}
