using System.Globalization;

namespace EcsPublish.Core.Operations;

/// <summary>Times as a person reads them in a status.</summary>
/// <param name="now">The present.</param>
internal sealed class StatusClock(DateTimeOffset now)
{
    /// <summary><c>since 2026-11-23 10:02:11Z (12 min)</c>; empty when the time is not known.</summary>
    public string Since(DateTime? time) => time is { } at ? $"since {Text(at)} ({Age(now - Utc(at))})" : "";

    /// <summary><c>12 min ago</c>, or words that say that the time is not known.</summary>
    public string Ago(DateTime? time) => time is { } at ? $"{Age(now - Utc(at))} ago" : "at an unknown time";

    /// <summary><c>2026-11-23 10:02:11Z</c></summary>
    public static string Text(DateTime time) => Text(Utc(time));

    /// <summary><c>2026-11-23 10:02:11Z</c></summary>
    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The largest unit that fits: <c>59 s</c>, <c>12 min</c>, <c>3 h</c>, <c>12 days</c>.</summary>
    public static string Age(TimeSpan age) => age switch
    {
        { TotalSeconds: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, (int)age.TotalSeconds)} s"),
        { TotalMinutes: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalMinutes} min"),
        { TotalHours: < 48 } => string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalHours} h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalDays} days"),
    };

    private static DateTimeOffset Utc(DateTime time) => new(time.ToUniversalTime());
}
