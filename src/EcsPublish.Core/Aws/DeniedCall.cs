using System.Text.RegularExpressions;

namespace EcsPublish.Core.Aws;

/// <summary>What AWS says that somebody may not do. It may be another action than the one that was called: <c>iam:PassRole</c> within
/// <c>ecs:RunTask</c>, tagging within a creation.</summary>
/// <param name="Action">For example <c>iam:PassRole</c>.</param>
/// <param name="Resource">Null where AWS does not name it, as EC2 does not.</param>
internal sealed partial record DeniedCall(string Action, string? Resource)
{
    /// <summary>Reads AWS's sentence; null when it is worded otherwise.</summary>
    public static DeniedCall? Parse(string message)
    {
        var match = Sentence().Match(message);
        return match.Success ? new DeniedCall(match.Groups["action"].Value, match.Groups["resource"] is { Success: true } named ? named.Value : null) : null;
    }

    // https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
    [GeneratedRegex(@"not authorized to perform: (?<action>[a-z0-9-]+:\w+)(?: on resource: (?<resource>\S+))?")]
    private static partial Regex Sentence();
}
