using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Values;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>Reads a container's health check; its ranges are ECS's.</summary>
internal static class HealthCheckReader
{
    private static readonly string[] Kinds = ["CMD", "CMD-SHELL", "NONE"];
    private static readonly string[] Times = ["HealthCheckInterval", "HealthCheckTimeout", "HealthCheckRetries", "HealthCheckStartPeriod"];

    public static HealthCheckSetting? Read(ContainerScope scope)
    {
        var values = scope.Values;
        var command = ReadCommand(values);
        var check = new HealthCheckSetting(
            command ?? [],
            values.Number("HealthCheckInterval", 5, 300),
            values.Number("HealthCheckTimeout", 2, 60),
            values.Number("HealthCheckRetries", 1, 10),
            values.Number("HealthCheckStartPeriod", 0, 300));

        if (values["HealthCheckCommand"] is null)
            ReportTimesAlone(scope);
        return command is null ? null : check;
    }

    private static IReadOnlyList<string>? ReadCommand(ValueReader values)
    {
        if (values["HealthCheckCommand"] is not { } text)
            return null;

        var command = CommandLine.IsJson(text) ? values.Command("HealthCheckCommand") : ["CMD-SHELL", text];
        if (command is not null && !IsWellFormed(command))
            values.Complain("HealthCheckCommand", Diagnostics.BadHealthCheck);
        return command;
    }

    /// <summary>Text that spells out <c>CMD-SHELL</c> would have the shell look for a program of that name.</summary>
    private static bool IsWellFormed(IReadOnlyList<string> command) => command[0] switch
    {
        "CMD" => command.Count > 1,
        "CMD-SHELL" => command.Count == 2 && !Kinds.Contains(command[1].Split(' ', ',')[0]),
        "NONE" => command.Count == 1,
        _ => false,
    };

    /// <summary>With a definition file the command may be there.</summary>
    private static void ReportTimesAlone(ContainerScope scope)
    {
        if (scope.Source.HasDefinitionFile)
            return;
        foreach (var name in Times)
            scope.Values.Complain(name, Diagnostics.HealthCheckWithoutCommand, scope.Values.OriginOf("HealthCheckCommand"));
    }
}
