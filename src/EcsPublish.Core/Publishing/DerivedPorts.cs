using System.Globalization;
using System.Text.Json.Nodes;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Publishing;

/// <summary>Ports when the project names none: what its base exposes, and for web projects what they listen on.</summary>
internal static class DerivedPorts
{
    /// <summary>The ports, in ascending order.</summary>
    /// <param name="image">The image's configuration.</param>
    /// <param name="baseImage">That of its base.</param>
    public static IReadOnlyList<PortSetting> Of(PublishSettings settings, JsonObject image, JsonObject baseImage)
    {
        // Every .NET base image says ASPNETCORE_HTTP_PORTS=8080, so the image of a console application seems to listen too.
        var exposed = settings.Project.IsWeb ? image : baseImage;
        return [.. Exposed(exposed).OrderBy(port => port.ContainerPort).ThenBy(port => port.Protocol, StringComparer.Ordinal)];
    }

    private static IEnumerable<PortSetting> Exposed(JsonObject configuration) =>
        (configuration["config"]?["ExposedPorts"] as JsonObject ?? []).Select(port => port.Key.Split('/'))
            .Select(parts => new PortSetting(int.Parse(parts[0], CultureInfo.InvariantCulture), null, parts.ElementAtOrDefault(1) ?? "tcp", null, null));
}
