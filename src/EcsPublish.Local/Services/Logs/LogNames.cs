using System.Text.RegularExpressions;

namespace EcsPublish.Local.Services.Logs;

/// <summary>The rules for names of groups and streams, and AWS's words when there is no such one.</summary>
internal static partial class LogNames
{
    private const int MaxLength = 512;

    /// <summary>Checks the name of a new group.</summary>
    public static string Group(string? name) => name is not null && GroupShape().IsMatch(name)
        ? name
        : throw Invalid(name, "logGroupName", @"[\.\-_/#A-Za-z0-9]+");

    /// <summary>Checks the name of a new stream.</summary>
    public static string Stream(string? name) => name is { Length: > 0 and <= MaxLength } && name.AsSpan().IndexOfAny(":*") < 0
        ? name
        : throw Invalid(name, "logStreamName", "[^:*]*");

    /// <summary>A group's name from its name or ARN, with or without the <c>:*</c> at the end.</summary>
    public static string FromIdentifier(string? identifier)
    {
        var text = identifier ?? "";
        var at = text.IndexOf(":log-group:", StringComparison.Ordinal);
        return (at < 0 ? text : text[(at + ":log-group:".Length)..]).Split(':')[0];
    }

    public static AwsError NotFound(string what) => new("ResourceNotFoundException", $"The specified {what} does not exist.");

    public static AwsError AlreadyExists(string what) => new("ResourceAlreadyExistsException", $"The specified {what} already exists");

    private static AwsError Invalid(string? name, string member, string pattern) => new("InvalidParameterException",
        $"1 validation error detected: Value '{name}' at '{member}' failed to satisfy constraint: " +
        $"Member must satisfy regular expression pattern: {pattern}");

    [GeneratedRegex(@"^[\.\-_/#A-Za-z0-9]{1,512}$")]
    private static partial Regex GroupShape();
}
