using System.Globalization;

namespace EcsPublish.Images;

/// <summary>Sizes for people: <c>812 B</c>, <c>18 KB</c>, <c>40.7 MB</c>.</summary>
internal static class ByteSize
{
    public static string Describe(long bytes) => bytes switch
    {
        < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
    };
}
