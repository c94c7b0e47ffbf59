using EcsPublish.Core.Settings.Rules;
using EcsPublish.Core.Settings.Values;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>Reads where a container's output goes.</summary>
internal static class LogReader
{
    private const string Awslogs = "awslogs";
    private const int DefaultRetentionDays = 30;

    private static readonly string[] Drivers = [Awslogs, "awsfirelens", "splunk", "fluentd", "gelf", "journald", "json-file", "syslog"];
    private static readonly string[] Modes = ["blocking", "non-blocking"];
    private static readonly string[] AwslogsNames = ["LogGroup", "LogRegion", "LogStreamPrefix", "LogMode"];

    /// <summary>The project's own container. Null, for the definition file's word to stay, when nothing is said.</summary>
    public static LogSettings? ReadOwn(ContainerScope scope, string family)
    {
        var said = AwslogsNames.Any(name => scope.Values[name] is not null) || scope.Items("EcsLogOption").Count > 0;
        var driver = scope.Values.Choice("LogDriver", Drivers) ?? (said ? Awslogs : null);
        var group = scope.Source.HasDefinitionFile ? null : $"/ecs/{family}";
        var days = RetentionRules.Read(scope.Values, DefaultRetentionDays);
        return driver is null ? null : Read(scope, new LogSettings(driver, group, null, null, days, []));
    }

    /// <summary>A sidecar logs beside the project's own container when that one uses awslogs; a FireLens router always does.</summary>
    public static LogSettings? ReadSidecar(ContainerScope scope, LogSettings? own, string family)
    {
        var beside = own?.Driver == Awslogs ? own with { Options = [] }
            : new LogSettings(Awslogs, $"/ecs/{family}", own?.Region, "ecs", own?.RetentionDays ?? DefaultRetentionDays, []);
        if (scope.Values.Choice("LogDriver", Drivers) is { } driver)
            return Read(scope, beside with { Driver = driver });
        return own?.Driver == Awslogs || scope.Values["FirelensType"] is not null ? Read(scope, beside) : null;
    }

    private static LogSettings Read(ContainerScope scope, LogSettings defaults)
    {
        var values = scope.Values;
        var group = values.Shaped("LogGroup", Shapes.LogGroup) ?? defaults.Group;
        var region = values.Shaped("LogRegion", Shapes.Region) ?? defaults.Region;
        var prefix = values.Shaped("LogStreamPrefix", Shapes.LogStreamPrefix) ?? defaults.StreamPrefix;
        return defaults.Driver == Awslogs
            ? defaults with { Group = group, Region = region, StreamPrefix = prefix, Options = ReadOptions(scope) }
            : new LogSettings(defaults.Driver, null, null, null, null, ReadOptions(scope));
    }

    private static IReadOnlyList<KeyValuePair<string, string>> ReadOptions(ContainerScope scope)
    {
        var options = NamedItems.Read(scope.Items("EcsLogOption"), scope.Problems);
        return scope.Values.Choice("LogMode", Modes) is { } mode ? [.. options, KeyValuePair.Create("mode", mode)] : options;
    }
}
