using System.Globalization;

namespace EcsPublish.Core.Messages;

/// <summary>Numbers of things and sizes, as people say them.</summary>
internal static class Amount
{
    /// <summary><c>1 blob</c>, <c>2 blobs</c>.</summary>
    public static string Of(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";

    /// <summary><c>512 bytes</c>, <c>44.6 KB</c>, <c>3 MB</c>.</summary>
    public static string OfBytes(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} bytes",
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.#} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024):0.#} MB"),
    };
}
