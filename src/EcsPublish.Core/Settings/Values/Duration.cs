using System.Globalization;

namespace EcsPublish.Core.Settings.Values;

/// <summary>A length of time: <c>00:20:00</c>, <c>20m</c>, <c>90s</c>, <c>2h</c>, <c>1d</c> or plain seconds.</summary>
internal static class Duration
{
    private static readonly string[] Clocks = [@"h\:mm\:ss", @"d\.h\:mm\:ss"];

    /// <summary>No duration in a build is longer, and a number of so many digits cannot overflow in any unit.</summary>
    private const int MostDigits = 6;

    /// <summary>
    /// Reads any of the forms. A clock has all three parts, since nobody knows what <c>2:30</c> means; a bare number is seconds, not days
    /// as <see cref="TimeSpan"/> would have it.
    /// </summary>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        if (text.Contains(':', StringComparison.Ordinal))
            return TimeSpan.TryParseExact(text, Clocks, CultureInfo.InvariantCulture, out duration);

        var digits = text.TrimEnd('s', 'm', 'h', 'd');
        duration = TimeSpan.Zero;
        if (digits.Length > MostDigits || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;

        var unit = UnitOf(text[digits.Length..]);
        duration = number * (unit ?? TimeSpan.Zero);
        return unit is not null;
    }

    private static TimeSpan? UnitOf(string suffix) => suffix switch
    {
        "" or "s" => TimeSpan.FromSeconds(1),
        "m" => TimeSpan.FromMinutes(1),
        "h" => TimeSpan.FromHours(1),
        "d" => TimeSpan.FromDays(1),
        _ => null,
    };
}
