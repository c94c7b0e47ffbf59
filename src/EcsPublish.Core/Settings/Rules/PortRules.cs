using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Reading;

namespace EcsPublish.Core.Settings.Rules;

/// <summary>Port mappings do not get into each other's way.</summary>
internal static class PortRules
{
    private const string DefaultProtocol = "tcp";

    public static void Check(TaskDraft draft)
    {
        var ports = draft.Containers.SelectMany(container => container.Ports.Select(port => (container.Name, port))).ToList();
        var shared = draft.Definition.NetworkMode is "awsvpc" or "host";

        foreach (var (_, port) in ports)
            CheckOne(port, shared ? draft.Definition.NetworkMode : null, draft.Problems);
        CheckNumbers(ports.GroupBy(entry => (Network: shared ? "" : entry.Name, NumberOf(entry.port))), draft.Problems);
        CheckNames(ports.Where(entry => entry.port.Name is not null).GroupBy(entry => entry.port.Name!), draft.Problems);
    }

    private static void CheckNumbers<T>(IEnumerable<IGrouping<T, (string Container, PortSetting Port)>> byNumber, Problems problems)
    {
        foreach (var same in byNumber.Where(IsTwice))
        {
            var containers = same.Select(entry => $"'{entry.Container}'").Distinct();
            problems.Add(OriginOf(same.First().Port), Diagnostics.PortTaken, Wording.AllOf([.. containers]));
        }
    }

    private static void CheckNames(IEnumerable<IGrouping<string, (string Container, PortSetting Port)>> byName, Problems problems)
    {
        foreach (var same in byName.Where(IsTwice))
            problems.Add(OriginOf(same.Last().Port), Diagnostics.PortNameTaken, same.Key, same.First().Port.ContainerPort);
    }

    private static void CheckOne(PortSetting port, string? sharedNetwork, Problems problems)
    {
        if (sharedNetwork is not null && port.HostPort is { } host && host != port.ContainerPort)
            problems.Add(OriginOf(port), Diagnostics.HostPortDiffers, host, sharedNetwork);
        if (port is { AppProtocol: not null, Name: null })
            problems.Add(OriginOf(port), Diagnostics.AppProtocolWithoutName, port.AppProtocol);
    }

    private static (int Number, string Protocol) NumberOf(PortSetting port) => (port.ContainerPort, port.Protocol ?? DefaultProtocol);

    private static bool IsTwice<T>(IEnumerable<T> group) => group.Count() > 1;

    private static Origin OriginOf(PortSetting port) => new("EcsPort", $"{port.ContainerPort}");
}
