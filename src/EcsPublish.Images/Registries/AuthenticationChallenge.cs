using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace EcsPublish.Images.Registries;

/// <summary>What a registry wants to see: https://distribution.github.io/distribution/spec/auth/token/</summary>
/// <param name="IsBearer">A token from <paramref name="Realm"/>; otherwise user name and password with each request.</param>
/// <param name="Realm">Address of the token server.</param>
/// <param name="Service">Name of the registry at the token server.</param>
/// <param name="Scope">The access that the refused request needs; empty when not said.</param>
internal sealed partial record AuthenticationChallenge(bool IsBearer, string Realm, string Service, string Scope)
{
    /// <summary>The first challenge that can be answered; Bearer before Basic. Null when there is none.</summary>
    public static AuthenticationChallenge? Read(HttpHeaderValueCollection<AuthenticationHeaderValue> offered) =>
        Find(offered, "Bearer") ?? Find(offered, "Basic");

    private static AuthenticationChallenge? Find(IEnumerable<AuthenticationHeaderValue> offered, string scheme)
    {
        var header = offered.FirstOrDefault(header => header.Scheme.Equals(scheme, StringComparison.OrdinalIgnoreCase));
        if (header is null)
            return null;

        var values = Parameter().Matches(header.Parameter ?? "")
            .DistinctBy(match => match.Groups["name"].Value.ToLowerInvariant())
            .ToDictionary(match => match.Groups["name"].Value.ToLowerInvariant(), match => match.Groups["value"].Value);
        return new AuthenticationChallenge(
            scheme == "Bearer",
            values.GetValueOrDefault("realm", ""),
            values.GetValueOrDefault("service", ""),
            values.GetValueOrDefault("scope", ""));
    }

    [GeneratedRegex("(?<name>[A-Za-z_]+)\\s*=\\s*(?:\"(?<value>[^\"]*)\"|(?<value>[^\\s,\"]+))")]
    private static partial Regex Parameter();
}
