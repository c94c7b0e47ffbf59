using System.Globalization;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Values;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>Reads port mappings: EcsPort items, else the SDK's ContainerPort items; a sidecar's also from its Port metadata.</summary>
internal static class PortReader
{
    private static readonly string[] Protocols = ["tcp", "udp"];
    private static readonly string[] AppProtocols = ["http", "http2", "grpc"];

    public static IReadOnlyList<PortSetting> Read(ContainerScope scope)
    {
        var items = scope.Items("EcsPort");
        if (items.Count == 0 && scope.IsOwn)
            return [.. scope.Source.Items("ContainerPort").Select(item => ReadItem(item, "Type")).OfType<PortSetting>()];
        return [.. items.Select(item => ReadItem(item, "Protocol")).OfType<PortSetting>(), .. ReadInline(scope)];
    }

    /// <param name="item">The item.</param>
    /// <param name="protocol">The metadata that holds the protocol, which the SDK and ECS name differently.</param>
    private static PortSetting? ReadItem(ItemReader item, string protocol)
    {
        if (ReadNumber(item.Include) is not { } port)
        {
            item.ComplainAbout(Diagnostics.NotAPort, item.Include);
            return null;
        }

        return port with
        {
            HostPort = item.Number("HostPort", 0, 65535),
            Protocol = item.Choice(protocol, Protocols) ?? port.Protocol,
            Name = item.Shaped("Name", Shapes.PortName),
            AppProtocol = item.Choice("AppProtocol", AppProtocols),
        };
    }

    private static IEnumerable<PortSetting> ReadInline(ContainerScope scope)
    {
        foreach (var text in ValueList.Parse(scope.Inline("Port")))
        {
            if (ReadNumber(text) is { } port)
                yield return port;
            else
                scope.Problems.Add(scope.Values.OriginOf("Port"), Diagnostics.NotAPort, text);
        }
    }

    /// <summary><c>8080</c> or <c>8080/udp</c>.</summary>
    private static PortSetting? ReadNumber(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var protocol = slash < 0 ? null : text[(slash + 1)..].ToLowerInvariant();
        var known = int.TryParse(slash < 0 ? text : text[..slash], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= 65535 && (protocol is null || Protocols.Contains(protocol));
        return known ? new PortSetting(number, null, protocol, null, null) : null;
    }
}
