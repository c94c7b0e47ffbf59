using System.Globalization;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Values;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>Reads what the targets that look at a deployment are told.</summary>
internal static class OperationReader
{
    private const string Since = "EcsSince";

    // A bare number is seconds ago, never a year.
    private static readonly string[] Times = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];

    public static OperationSettings Read(SettingsSource source)
    {
        var properties = source.Properties;
        var unset = new OperationSettings();
        return new OperationSettings
        {
            Follow = properties.Flag("EcsFollow") ?? unset.Follow,
            Since = ReadSince(properties) ?? unset.Since,
            LogFilter = properties["EcsLogFilter"],
        };
    }

    private static LogStart? ReadSince(ValueReader properties)
    {
        if (properties[Since] is not { } text)
            return null;
        if (Duration.TryParse(text, out var ago))
            return new LogStart(ago);
        if (DateTimeOffset.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            return new LogStart(TimeSpan.Zero, at);
        properties.Complain(Since, Diagnostics.NotAStart);
        return null;
    }
}
