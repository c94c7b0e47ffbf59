using System.Globalization;
using Amazon.ECS.Model;

namespace EcsPublish.Local.Runtime.Docker;

/// <summary>What a task definition asks for and does not get here, a sentence each.</summary>
internal static class DockerNotes
{
    private const int UnitsPerCpu = 1024;

    /// <summary>All that there is to say about a container.</summary>
    public static IEnumerable<string> Of(ContainerSpec container, int cpus)
    {
        if (Unknown(container.Definition) is { Count: > 0 } members)
            yield return $"The docker runtime leaves {string.Join(", ", members)} out.";
        if (int.TryParse(container.TaskDefinition.Cpu, CultureInfo.InvariantCulture, out var units) && units > cpus * UnitsPerCpu)
            yield return $"The task asks for {units} CPU units; the engine has {cpus} CPUs, so it gets {cpus * UnitsPerCpu}.";
    }

    private static List<string> Unknown(ContainerDefinition asked)
    {
        (string Name, bool IsSet)[] members =
        [
            ("links", asked.Links is { Count: > 0 }),
            ("resourceRequirements", asked.ResourceRequirements is { Count: > 0 }),
            ("dockerSecurityOptions", asked.DockerSecurityOptions is { Count: > 0 }),
            ("systemControls", asked.SystemControls is { Count: > 0 }),
            ("linuxParameters.devices", asked.LinuxParameters?.Devices is { Count: > 0 }),
            ("firelensConfiguration", asked.FirelensConfiguration is not null),
            ("restartPolicy", asked.RestartPolicy?.Enabled == true),
        ];
        return [.. members.Where(member => member.IsSet).Select(member => member.Name)];
    }
}
