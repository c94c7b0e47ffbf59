using Microsoft.AspNetCore.Http;

namespace EcsPublish.Local.Guard;

/// <summary>
/// Turns browsers away. A web page can make its visitor's browser send requests to loopback, by a name that it re-points there (DNS
/// rebinding) or by
/// a cross-site form; this server runs programs, so it answers none of them. See https://fetch.spec.whatwg.org/#origin-header and
/// https://www.w3.org/TR/fetch-metadata/.
/// </summary>
/// <param name="port">The port that clients call, which has to stand in Host.</param>
internal sealed class OriginGuard(int port)
{
    private readonly HashSet<string> _hosts =
        new([$"127.0.0.1:{port}", $"localhost:{port}", $"[::1]:{port}"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Why a request is refused, or null when it may go on.</summary>
    public string? Objection(IHeaderDictionary headers)
    {
        if (!_hosts.Contains(headers.Host.ToString())) return "The Host header is not this server's address on loopback.";
        if (headers.ContainsKey("Origin")) return "Requests that web pages make are refused.";
        return headers.Keys.Any(IsFetchMetadata) ? "Requests that browsers make are refused." : null;
    }

    private static bool IsFetchMetadata(string header) => header.StartsWith("Sec-Fetch-", StringComparison.OrdinalIgnoreCase);
}
