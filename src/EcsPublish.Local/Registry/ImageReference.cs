using System.Text.RegularExpressions;

namespace EcsPublish.Local.Registry;

/// <summary>An image's name in a task definition, taken apart.</summary>
/// <param name="Host">The registry, for example <c>127.0.0.1:4570</c>.</param>
/// <param name="Repository">The repository, for example <c>team/app</c>.</param>
/// <param name="Reference">A digest, when there is one, else the tag, else <c>latest</c>.</param>
internal sealed partial record ImageReference(string Host, string Repository, string Reference)
{
    /// <summary>Reads a reference; null when it does not begin with a registry's host.</summary>
    public static ImageReference? Parse(string text)
    {
        var match = Shape().Match(text);
        if (!match.Success) return null;

        var (tag, digest) = (match.Groups["tag"], match.Groups["digest"]);
        var reference = digest.Success ? digest.Value : tag.Success ? tag.Value : "latest";
        return new ImageReference(match.Groups["host"].Value, match.Groups["name"].Value, reference);
    }

    [GeneratedRegex("^(?<host>[^/]+[.:][^/]*|localhost)/(?<name>[^:@]+)(?::(?<tag>[^@]+))?(?:@(?<digest>.+))?$")]
    private static partial Regex Shape();
}
