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

    /// <summary>
    /// What a file leaves open for the project's own container. Without a log the publish would have nothing to show, and without a
    /// stream prefix nobody can tell the name of the stream.
    /// </summary>
    public static void Complete(JsonObject container, string family, string region)
    {
        if (container["logConfiguration"] is null) container["logConfiguration"] = new JsonObject { ["logDriver"] = "awslogs" };

        var configuration = container.Child("logConfiguration");
        if (configuration.Text("logDriver") != "awslogs") return;

        var options = configuration.Child("options");
        options["awslogs-group"] ??= $"/ecs/{family}";
        options["awslogs-region"] ??= region;
        options["awslogs-stream-prefix"] ??= "ecs";
    }

    private static IEnumerable<KeyValuePair<string, string>> AwsLogsOptions(LogSettings log, string region)
    {
        if (log.Group is { } group) yield return new("awslogs-group", group);
        yield return new("awslogs-region", log.Region ?? region);
        if (log.StreamPrefix is { } prefix) yield return new("awslogs-stream-prefix", prefix);
    }
}
