using System.Globalization;

namespace EcsPublish.Core.Settings.Values;

/// <summary>Decimal text times a unit, where only a whole result makes sense.</summary>
internal static class WholeNumber
{
    /// <summary><c>0.5</c> times 1024 is 512; <c>0.3</c> times 1024 is refused.</summary>
    public static bool TryScale(string text, int unit, out int result)
    {
        result = 0;
        var known = decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        if (!known || number > int.MaxValue / unit)
            return false;

        var scaled = number * unit;
        result = (int)scaled;
        return scaled == result;
    }
}
