using EcsPublish.Core.Settings.Reading;

namespace EcsPublish.Core.Settings.Rules;

/// <summary>Everything that must hold between the parts of a task definition.</summary>
internal static class TaskRules
{
    public static void Check(TaskDraft draft)
    {
        SizeRules.Check(draft);
        FargateRules.Check(draft);
        NetworkRules.Check(draft);
        PortRules.Check(draft);
        ContainerRules.Check(draft);
        DependencyRules.Check(draft);
        HealthCheckRules.Check(draft);
        EnvironmentLimits.Check(draft);
        VolumeRules.Check(draft);
        LogRules.Check(draft);
    }
}
