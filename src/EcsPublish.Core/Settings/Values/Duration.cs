using System.Globalization;

namespace EcsPublish.Core.Settings.Values;

/// <summary>A length of time: <c>00:20:00</c>, <c>20m</c>, <c>90s</c>, <c>2h</c>, <c>1d</c> or plain seconds.</summary>
internal static class Duration
{
    /// <summary>Reads any of the forms. A bare number is seconds, not days as <see cref="TimeSpan"/> would have it.</summary>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        if (text.Contains(':', StringComparison.Ordinal))
            return TimeSpan.TryParseExact(text, ["c", @"h\:mm\:ss", @"m\:ss"], CultureInfo.InvariantCulture, out duration);

        var digits = text.TrimEnd('s', 'm', 'h', 'd');
        var known = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        var seconds = SecondsOf(text[digits.Length..]);
        duration = known && seconds is not null ? TimeSpan.FromSeconds((long)number * seconds.Value) : TimeSpan.Zero;
        return known && seconds is not null;
    }

    private static int? SecondsOf(string unit) => unit switch
    {
        "" or "s" => 1,
        "m" => 60,
        "h" => 3600,
        "d" => 86400,
        _ => null,
    };
}
