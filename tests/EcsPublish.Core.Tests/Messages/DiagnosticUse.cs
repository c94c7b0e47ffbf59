using System.Text.RegularExpressions;

namespace EcsPublish.Core.Tests.Messages;

/// <summary>A place in the code that fills in a diagnostic: <c>Diagnostics.NoSuchProfile.With(name)</c>.</summary>
/// <param name="Name">The field of the diagnostic.</param>
/// <param name="Values">How many values it is given.</param>
internal sealed partial record DiagnosticUse(string Name, int Values)
{
    /// <summary>All such places in a file that name their diagnostic directly.</summary>
    public static IEnumerable<DiagnosticUse> In(string source) =>
        Call().Matches(source).Select(call => new DiagnosticUse(call.Groups[1].Value, Count(source.AsSpan(call.Index + call.Length))));

    // Commas between the call's own parentheses, outside of inner ones and of texts.
    private static int Count(ReadOnlySpan<char> rest)
    {
        var (depth, values, inText) = (0, 0, false);
        for (var i = 0; depth >= 0; i++)
        {
            inText ^= rest[i] == '"';
            if (inText)
                continue;
            if (rest[i] is '(' or '[' or '{')
                depth++;
            else if (rest[i] is ')' or ']' or '}')
                depth--;
            else if (rest[i] == ',' && depth == 0)
                values++;
        }

        return rest[0] == ')' ? 0 : values + 1;
    }

    [GeneratedRegex("Diagnostics\\.(\\w+)\\.With\\(")]
    private static partial Regex Call();
}
