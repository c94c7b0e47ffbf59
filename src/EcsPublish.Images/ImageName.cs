using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace EcsPublish.Images;

/// <summary>A full image name, with Docker Hub's short forms spelled out.</summary>
/// <param name="Registry">Host and port: <c>mcr.microsoft.com</c>, <c>localhost:5000</c>; <c>docker.io</c> when none is named.</param>
/// <param name="Repository"><c>dotnet/runtime</c>; <c>library/debian</c> for Docker Hub's <c>debian</c>.</param>
/// <param name="Tag"><c>10.0</c>, or null.</param>
/// <param name="Digest"><c>sha256:...</c>, or null; it wins over the tag.</param>
public sealed partial record ImageName(string Registry, string Repository, string? Tag, string? Digest)
{
    private const string DockerHub = "docker.io";

    /// <summary>What to ask the registry for: the digest, else the tag, else <c>latest</c>.</summary>
    public string Reference => Digest ?? Tag ?? "latest";

    /// <summary>Parses <c>[registry/]repository[:tag][@digest]</c>.</summary>
    /// <exception cref="ImageException">The text is not an image name.</exception>
    public static ImageName Parse(string text) => TryParse(text, out var name)
        ? name
        : throw new ImageException(ImageFailure.InvalidInput, $"'{text}' is not an image name such as registry/repository:tag.");

    /// <summary>Parses <c>[registry/]repository[:tag][@digest]</c>; false when the text is something else.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ImageName? name)
    {
        var match = Grammar().Match(text ?? "");
        name = match.Success ? From(match) : null;
        return name is not null;
    }

    /// <summary>The full name; <see cref="Parse"/> gives the same record back.</summary>
    public override string ToString() =>
        $"{Registry}/{Repository}{(Tag is null ? "" : ":" + Tag)}{(Digest is null ? "" : "@" + Digest)}";

    private static ImageName From(Match match)
    {
        var registry = ValueOf(match, "registry") ?? DockerHub;
        if (registry is "index.docker.io" or "registry-1.docker.io")
            registry = DockerHub;

        var repository = match.Groups["repository"].Value;
        if (registry == DockerHub && !repository.Contains('/'))
            repository = "library/" + repository;

        return new ImageName(registry, repository, ValueOf(match, "tag"), ValueOf(match, "digest"));
    }

    private static string? ValueOf(Match match, string group) => match.Groups[group] is { Success: true } found ? found.Value : null;

    // The first part is a registry only when it holds a dot or a port, or is localhost:
    // https://github.com/distribution/reference/blob/main/normalize.go
    [GeneratedRegex("""
        ^(?:(?<registry>localhost(?::\d+)?|\[[0-9a-fA-F:]+\](?::\d+)?|[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?::\d+)?|[A-Za-z0-9-]+:\d+)/)?
        (?<repository>[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*)
        (?::(?<tag>[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?
        (?:@(?<digest>sha256:[0-9a-f]{64}))?\z
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Grammar();
}
