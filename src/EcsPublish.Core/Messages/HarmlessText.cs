using System.Text;

namespace EcsPublish.Core.Messages;

/// <summary>
/// Text from outside made harmless for consoles and build agents: control characters are dropped, and what an agent would take for a command
/// (<c>::error::</c> at the start of a line on GitHub, <c>##vso[</c> and <c>##[</c> anywhere on Azure Pipelines) is broken by a space.
/// </summary>
internal static class HarmlessText
{
    private const int Longest = 16 * 1024;

    /// <summary>One line, without control characters, commands, or line breaks.</summary>
    public static string Of(string text)
    {
        var clean = WithoutControls(text.Length > Longest ? text[..Longest] + " ..." : text);
        clean = clean.Replace("##vso[", "## vso[", StringComparison.OrdinalIgnoreCase).Replace("##[", "## [", StringComparison.Ordinal);
        return clean.AsSpan().TrimStart().StartsWith("::") ? clean.Replace("::", ": :", StringComparison.Ordinal) : clean;
    }

    private static string WithoutControls(string text)
    {
        if (!text.Any(IsControl))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\u001b')
            {
                i = EndOfEscape(text, i);
            }
            else if (!IsControl(text[i]))
            {
                clean.Append(text[i]);
            }
            else if (text[i] == '\t')
            {
                clean.Append("    ");
            }
        }

        return clean.ToString();
    }

    // C0, DEL and C1 controls; bidirectional overrides that would make a line read as another; line and paragraph separators.
    private static bool IsControl(char c) => char.IsControl(c) || c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029';

    // ESC [ parameters letter: colours and cursor moves. Any other escape is two characters.
    private static int EndOfEscape(string text, int at)
    {
        if (at + 1 >= text.Length || text[at + 1] != '[')
        {
            return Math.Min(at + 1, text.Length - 1);
        }

        var end = at + 2;
        while (end < text.Length && text[end] is >= ' ' and <= '?')
        {
            end++;
        }

        return Math.Min(end, text.Length - 1);
    }
}
