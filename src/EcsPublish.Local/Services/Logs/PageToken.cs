using System.Globalization;
using System.Text.RegularExpressions;

namespace EcsPublish.Local.Services.Logs;

/// <summary>
/// A place in a stream, as GetLogEvents names it: <c>f/&lt;56 digits&gt;/s</c>, with <c>b</c> for backwards. When everything has been
/// read of a stream
/// whose writer has ended, the forward token ends with <c>/end</c>: nobody has to wait for quiet.
/// </summary>
/// <param name="IsForward">Which way to read on.</param>
/// <param name="Offset">The place in the stream's file.</param>
internal sealed partial record PageToken(bool IsForward, long Offset)
{
    /// <summary>Reads a token.</summary>
    /// <exception cref="AwsError">It is none.</exception>
    public static PageToken Parse(string text)
    {
        var match = Shape().Match(text);
        return match.Success && long.TryParse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture, out var offset)
            ? new PageToken(match.Groups[1].Value == "f", offset)
            : throw new AwsError("InvalidParameterException", "The specified nextToken is invalid.");
    }

    /// <summary>Writes a token.</summary>
    /// <param name="isEnd">Whether nothing more will ever come.</param>
    public string Text(bool isEnd = false) =>
        string.Create(CultureInfo.InvariantCulture, $"{(IsForward ? 'f' : 'b')}/{Offset:D56}/{(isEnd ? "end" : "s")}");

    [GeneratedRegex("^([fb])/([0-9]{56})/(?:s|end)$")]
    private static partial Regex Shape();
}
