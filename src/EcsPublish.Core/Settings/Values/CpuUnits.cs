using System.Globalization;

namespace EcsPublish.Core.Settings.Values;

/// <summary>An amount of CPU in ECS's units (1024 = one virtual CPU), written as <c>512</c> or as <c>0.5 vCPU</c>.</summary>
internal static class CpuUnits
{
    private const int UnitsOfOneCpu = 1024;
    private const string Suffix = "vCPU";

    /// <summary>Reads either form; an amount that is no whole number of units is refused.</summary>
    public static bool TryParse(string text, out int units)
    {
        if (!text.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase))
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out units);

        return WholeNumber.TryScale(text[..^Suffix.Length].TrimEnd(), UnitsOfOneCpu, out units);
    }
}
