using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Reading;

namespace EcsPublish.Core.Settings.Rules;

/// <summary>What must hold of the task role's policies together.</summary>
internal static class TaskRolePolicyRules
{
    /// <summary>IAM's quota for all inline policies of a role together; it does not count white space.
    /// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html</summary>
    public const int MostCharacters = 10_240;

    /// <summary>A file may have comments and white space beyond the quota, but is no file of megabytes.</summary>
    public const int MostBytes = 1024 * 1024;

    public static void Check(IReadOnlyList<ItemReader> items, IReadOnlyList<TaskRolePolicySetting> policies, SettingsSource source)
    {
        if (items.Count > 0 && source.Input["EcsTaskRole"] is null)
            items[0].ComplainAbout(Diagnostics.PolicyWithoutRole);

        foreach (var same in policies.Where(policy => policy.FileName is not null).GroupBy(policy => policy.FileName, StringComparer.Ordinal))
        {
            if (same.ElementAtOrDefault(1) is { } second)
                Complain(second, source, Diagnostics.PolicyNameTaken, same.First().Include);
        }

        if (policies.Sum(policy => policy.Document?.Length ?? 0) > MostCharacters)
            Complain(policies.MaxBy(policy => policy.Document?.Length ?? 0)!, source, Diagnostics.PoliciesTooLong, MostCharacters);
    }

    private static void Complain(TaskRolePolicySetting policy, SettingsSource source, DiagnosticDescriptor kind, params object?[] values) =>
        source.Problems.Add(new Origin("EcsTaskRolePolicy", policy.Include), kind, values);
}
