using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Reading;

namespace EcsPublish.Core.Settings.Rules;

/// <summary>The network mode goes with what else is asked for. Fargate's own rule is in <see cref="FargateRules"/>.</summary>
internal static class NetworkRules
{
    public static void Check(TaskDraft draft)
    {
        var properties = draft.Source.Properties;
        var mode = draft.Definition.NetworkMode;

        if (draft.Definition.LaunchType == "EXTERNAL" && mode == "awsvpc")
            properties.Complain("EcsNetworkMode", Diagnostics.NotOnExternal);
        if (draft.Definition.EnableFaultInjection == true && mode is "bridge" or "none")
            properties.Complain("EcsEnableFaultInjection", Diagnostics.FaultInjectionNetwork, mode);
    }
}
