using System.Globalization;
using System.Text.RegularExpressions;

namespace EcsPublish.Images.Configuration;

/// <summary>
/// Finds the ports that ASP.NET Core will listen on from its variables, as the .NET SDK does: ASPNETCORE_URLS wins over the two lists of
/// ports (https://learn.microsoft.com/aspnet/core/fundamentals/servers/kestrel/endpoints).
/// </summary>
internal static partial class PortRule
{
    /// <summary>The ports of an environment; none when it says nothing of ASP.NET Core.</summary>
    public static IEnumerable<ExposedPort> Derive(EnvironmentList environment) =>
        environment["ASPNETCORE_URLS"] is { } urls
            ? Numbers(Parts(urls).Select(url => Url().Match(url).Groups["port"].Value))
            : Numbers([.. Parts(environment["ASPNETCORE_HTTP_PORTS"]), .. Parts(environment["ASPNETCORE_HTTPS_PORTS"])]);

    private static string[] Parts(string? list) =>
        (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IEnumerable<ExposedPort> Numbers(IEnumerable<string> texts) => texts
        .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
        .Where(number => number is > 0 and <= 65535)
        .Select(number => new ExposedPort(number));

    [GeneratedRegex(@"^\w+://.+:(?<port>\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Url();
}
