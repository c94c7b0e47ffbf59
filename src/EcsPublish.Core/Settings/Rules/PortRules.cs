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
        foreach (var same in ports.GroupBy(entry => (shared ? "" : entry.Name, entry.port.ContainerPort, entry.port.Protocol ?? DefaultProtocol)).Where(IsTwice))
            draft.Problems.Add(OriginOf(same.First().port), Diagnostics.PortTaken, Wording.AllOf([.. same.Select(entry => $"'{entry.Name}'").Distinct()]));
        foreach (var same in ports.Where(entry => entry.port.Name is not null).GroupBy(entry => entry.port.Name).Where(IsTwice))
            draft.Problems.Add(OriginOf(same.Last().port), Diagnostics.PortNameTaken, same.Key, same.First().port.ContainerPort);
    }

    private static void CheckOne(PortSetting port, string? sharedNetwork, Problems problems)
    {
        if (sharedNetwork is not null && port.HostPort is { } host && host != port.ContainerPort)
            problems.Add(OriginOf(port), Diagnostics.HostPortDiffers, host, sharedNetwork);
        if (port is { AppProtocol: not null, Name: null })
            problems.Add(OriginOf(port), Diagnostics.AppProtocolWithoutName, port.AppProtocol);
    }

    private static bool IsTwice<T>(IEnumerable<T> group) => group.Count() > 1;

    private static Origin OriginOf(PortSetting port) => new("EcsPort", $"{port.ContainerPort}");
}
