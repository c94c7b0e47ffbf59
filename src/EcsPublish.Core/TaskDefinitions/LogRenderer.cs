using System.Text.Json.Nodes;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>Where a container's output goes. Options of another driver in the file mean nothing to this one and are dropped.</summary>
internal static class LogRenderer
{
    public static void Render(LogSettings? log, JsonObject container, string region)
    {
        if (log is null) return;
        if ((container["logConfiguration"] as JsonObject)?.Text("logDriver") != log.Driver)
            container["logConfiguration"] = new JsonObject { ["logDriver"] = log.Driver };

        var configuration = container.Child("logConfiguration");
        if (log.Driver == "awslogs") configuration.Merge("options", AwsLogsOptions(log, region));
        configuration.Merge("options", log.Options);
    }

    private static IEnumerable<KeyValuePair<string, string>> AwsLogsOptions(LogSettings log, string region)
    {
        if (log.Group is { } group) yield return new("awslogs-group", group);
        yield return new("awslogs-region", log.Region ?? region);
        if (log.StreamPrefix is { } prefix) yield return new("awslogs-stream-prefix", prefix);
    }
}
