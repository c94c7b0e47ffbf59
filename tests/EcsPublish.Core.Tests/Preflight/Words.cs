using EcsPublish.Core.Preflight.Reachability;

namespace EcsPublish.Core.Tests.Preflight;

/// <summary>A way in words that a table of cases can hold.</summary>
internal static class Words
{
    public static string Of(Way? way) => way switch
    {
        null => "none",
        Way.Open open => $"by {open.By}",
        Way.Unclear unclear => $"unclear: {unclear.Because}",
        Way.Closed closed => $"closed: {closed.Because}",
        Way.Refused refused => $"refused: {refused.Because}",
        _ => throw new ArgumentOutOfRangeException(nameof(way)),
    };
}
