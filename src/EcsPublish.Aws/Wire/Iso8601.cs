using System.Globalization;

namespace EcsPublish.Aws.Wire;

/// <summary>Times as the query protocols write them: <c>2026-01-31T12:00:00.000Z</c>.</summary>
internal static class Iso8601
{
    public static string Format(DateTime time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static DateTime Parse(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
}
