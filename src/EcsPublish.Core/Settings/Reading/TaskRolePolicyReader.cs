using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Rules;
using EcsPublish.Core.Settings.Values;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>Reads EcsTaskRolePolicy items: the ARN of a managed policy, or a file with a policy document.</summary>
internal static class TaskRolePolicyReader
{
    public static IReadOnlyList<TaskRolePolicySetting> Read(SettingsSource source)
    {
        var items = source.Items("EcsTaskRolePolicy").ToList();
        NamedItems.ReportDuplicates(items, source.Problems);
        var policies = items.DistinctBy(item => item.Include, StringComparer.Ordinal)
            .Select(item => ReadOne(item, source)).OfType<TaskRolePolicySetting>().ToList();
        TaskRolePolicyRules.Check(items, policies, source);
        return policies;
    }

    private static TaskRolePolicySetting? ReadOne(ItemReader item, SettingsSource source) =>
        item.Include.StartsWith("arn:", StringComparison.Ordinal) ? Managed(item) : new PolicyFileReader(item, source).Read();

    private static TaskRolePolicySetting Managed(ItemReader item)
    {
        if (!Shapes.PolicyArn.Fits(item.Include))
            item.ComplainAbout(Diagnostics.WrongShape, item.Include, Shapes.PolicyArn.Advice);
        return new TaskRolePolicySetting(item.Include);
    }
}
