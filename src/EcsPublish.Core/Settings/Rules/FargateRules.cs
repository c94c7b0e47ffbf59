using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Reading;

namespace EcsPublish.Core.Settings.Rules;

/// <summary>
/// What Fargate does not offer, and what only Fargate offers
/// (<see href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html">differences</see>).
/// </summary>
internal static class FargateRules
{
    private const int MostSecondsToStop = 120;
    private static readonly string[] LogDrivers = ["awslogs", "awsfirelens", "splunk"];

    public static void Check(TaskDraft draft)
    {
        if (draft.IsFargate)
        {
            CheckTask(draft);
            foreach (var (scope, container) in draft.Pairs)
                CheckContainer(scope, container);
        }
        else if (draft.Definition.LaunchType is { } launchType)
        {
            draft.Source.Properties.Complain("EcsEphemeralStorage", Diagnostics.OnlyOnFargate, launchType);
        }
    }

    private static void CheckTask(TaskDraft draft)
    {
        var properties = draft.Source.Properties;
        if (draft.Definition.NetworkMode is not (null or "awsvpc"))
            properties.Complain("EcsNetworkMode", Diagnostics.NotOnFargate, "Use awsvpc, or set EcsLaunchType to EC2.");
        if (draft.Definition.PidMode == "host")
            properties.Complain("EcsPidMode", Diagnostics.NotOnFargate, "Use task, or remove it.");
        foreach (var volume in draft.Definition.Volumes.Where(volume => volume.HostPath is not null))
            Refuse(draft.Problems, new Origin("EcsVolume", volume.Name, "HostPath"), volume.HostPath!, "Remove it, or use FileSystemId.");
    }

    private static void CheckContainer(ContainerScope scope, ContainerSettings container)
    {
        if (container.StopTimeout > MostSecondsToStop)
            scope.Values.Complain("StopTimeout", Diagnostics.NotOnFargate, $"Use 2 to {MostSecondsToStop} seconds.");
        if (container.Log is { } log && !LogDrivers.Contains(log.Driver))
            scope.Values.Complain("LogDriver", Diagnostics.NotOnFargate, $"Use {Wording.OneOf(LogDrivers)}.");
        foreach (var ulimit in container.Ulimits.Where(ulimit => ulimit.Name != "nofile"))
            Refuse(scope.Problems, new Origin("EcsUlimit", ulimit.Name), ulimit.Name, "Remove it; only nofile can be set.");
    }

    private static void Refuse(Problems problems, Origin origin, string value, string advice) =>
        problems.Add(origin, Diagnostics.NotOnFargate, value, advice);
}
