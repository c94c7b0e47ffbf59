using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace EcsPublish.Core.Settings.Values;

/// <summary>What a value of one kind looks like.</summary>
/// <param name="Pattern">Regular expression for the whole value.</param>
/// <param name="Advice">What to write instead, as the end of a sentence that starts with "Use" or "Write".</param>
internal sealed record Shape([StringSyntax(StringSyntaxAttribute.Regex)] string Pattern, string Advice)
{
    private readonly Regex _whole = new($@"\A(?:{Pattern})\z", RegexOptions.CultureInvariant);

    /// <summary>Whether the whole value has this shape.</summary>
    public bool Fits(string value) => _whole.IsMatch(value);
}
