namespace EcsPublish;

/// <summary>Colours the lines of a comparison where a person reads them: on a terminal that takes colours, never in a file or a pipe.</summary>
internal static class ComparisonColour
{
    private const string Reset = "\e[0m";

    // https://no-color.org; a worker node of MSBuild has no terminal, and is plain.
    private static readonly bool IsWanted =
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") is { Length: > 0 } and not "dumb";

    /// <summary>The text, in the colour of its tone.</summary>
    public static string Of(string? tone, string text) => !IsWanted ? text : tone switch
    {
        "Added" => $"\e[32m{text}{Reset}",
        "Removed" => $"\e[31m{text}{Reset}",
        "Changed" => $"\e[33m{text}{Reset}",
        _ => text,
    };
}
