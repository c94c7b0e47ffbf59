using System.Globalization;

namespace EcsPublish.Core.Settings.Values;

/// <summary>Memory in MiB, written as <c>512</c>, <c>512 MB</c> or <c>0.5 GB</c>. As with AWS, MB means MiB and GB means GiB.</summary>
internal static class MemoryUnits
{
    /// <summary>The least that a container may be given, because Docker 20.10 and later reserve it.</summary>
    public const int LeastOfContainer = 6;

    private static readonly (string Suffix, int MiB)[] Units = [("GiB", 1024), ("GB", 1024), ("MiB", 1), ("MB", 1)];

    /// <summary>Reads any of the forms; an amount that is no whole number of MiB is refused.</summary>
    public static bool TryParse(string text, out int mebibytes)
    {
        foreach (var (suffix, size) in Units)
        {
            if (text.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
                return WholeNumber.TryScale(text[..^suffix.Length].TrimEnd(), size, out mebibytes);
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out mebibytes);
    }

    /// <summary>The amount as a person says it: <c>512 MB</c>, <c>4 GB</c>.</summary>
    public static string Show(int mebibytes) => mebibytes % 1024 == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{mebibytes / 1024} GB")
        : string.Create(CultureInfo.InvariantCulture, $"{mebibytes} MB");
}
