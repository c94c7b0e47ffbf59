using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Reading;

namespace EcsPublish.Core.Settings.Rules;

/// <summary>A log driver has what it needs.</summary>
internal static class LogRules
{
    public static void Check(TaskDraft draft)
    {
        if (draft.Source.HasDefinitionFile || draft.Containers.Any(container => container.FirelensType is not null))
            return;
        foreach (var (scope, container) in draft.Pairs)
        {
            if (container.Log?.Driver == "awsfirelens")
                scope.Values.Complain("LogDriver", Diagnostics.FirelensWithoutRouter);
        }
    }
}
