using System.Globalization;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Reading;

namespace EcsPublish.Core.Settings.Rules;

/// <summary>
/// The days that CloudWatch Logs keeps lines for
/// (<see href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html">API</see>).
/// </summary>
internal static class RetentionRules
{
    private const string Forever = "never";

    private static readonly int[] Days =
    [
        1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
    ];

    /// <summary>EcsLogRetentionDays; null for <c>never</c>, which keeps lines for ever.</summary>
    public static int? Read(ValueReader values, int unset)
    {
        var text = values["LogRetentionDays"];
        if (text is null)
            return unset;
        if (text.Equals(Forever, StringComparison.OrdinalIgnoreCase))
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && Days.Contains(days))
            return days;

        values.Complain("LogRetentionDays", Diagnostics.NotARetention, Wording.OneOf([.. Days.Select(Show), Forever]));
        return null;
    }

    private static string Show(int days) => days.ToString(CultureInfo.InvariantCulture);
}
