using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace EcsPublish.Local.Registry;

/// <summary>What a request to the registry is about, read from its path: <c>/v2/team/app/manifests/latest</c>.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Repository">The repository's name; empty for a ping.</param>
/// <param name="Reference">A tag or digest of a manifest, the digest of a blob, the id of an upload; empty to begin an upload.</param>
internal sealed partial record RegistryRoute(RegistryKind Kind, string Repository, string Reference)
{
    /// <summary>Where the registry is.</summary>
    public const string Prefix = "/v2";

    /// <summary>What the request is called in counts and faults: <c>registry:PUT manifest</c>.</summary>
    public string Operation(string method) => $"registry:{method} {Kind.ToString().ToLowerInvariant()}";

    /// <summary>Reads a path; null when the registry has no such.</summary>
    public static RegistryRoute? Parse(PathString path)
    {
        if (path.Value is Prefix or Prefix + "/") return new RegistryRoute(RegistryKind.Ping, "", "");

        var match = Shape().Match(path.Value ?? "");
        if (!match.Success) return null;
        var kind = match.Groups["kind"].Value switch
        {
            "manifests" => RegistryKind.Manifest,
            "blobs" => RegistryKind.Blob,
            "tags" => RegistryKind.Tags,
            _ => RegistryKind.Upload,
        };
        return new RegistryRoute(kind, match.Groups["name"].Value, match.Groups["reference"].Value);
    }

    [GeneratedRegex("^/v2/(?<name>[a-z0-9._/-]+)/(?<kind>manifests|blobs/uploads|blobs|tags)/(?<reference>[^/]*)$")]
    private static partial Regex Shape();
}
