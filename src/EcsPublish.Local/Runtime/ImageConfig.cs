using System.Globalization;
using System.Text.Json.Nodes;
using EcsPublish.Local.Registry;

namespace EcsPublish.Local.Runtime;

/// <summary>What of an image's configuration decides how its process starts.</summary>
internal sealed record ImageConfig
{
    /// <summary>The image's entry point, empty when it has none.</summary>
    public IReadOnlyList<string> EntryPoint { get; init; } = [];

    /// <summary>The default command, or the entry point's default arguments.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary>Environment variables, <c>NAME=value</c> each.</summary>
    public IReadOnlyList<string> Environment { get; init; } = [];

    /// <summary>A path in the image.</summary>
    public string WorkingDirectory { get; init; } = "/";

    /// <summary>The TCP ports that the image says it listens on.</summary>
    public IReadOnlyList<int> ExposedPorts { get; init; } = [];

    /// <summary>Reads an OCI image configuration (https://github.com/opencontainers/image-spec/blob/main/config.md).</summary>
    /// <exception cref="ImagePullException">It is none: members are of other types, or there twice.</exception>
    public static ImageConfig Parse(JsonNode image)
    {
        try
        {
            return Read(image);
        }
        catch (Exception malformed) when (malformed is InvalidOperationException or FormatException or ArgumentException or OverflowException)
        {
            throw new ImagePullException($"CannotPullContainerError: the image configuration is malformed: {malformed.Message}");
        }
    }

    private static ImageConfig Read(JsonNode image)
    {
        var config = image["config"];
        var folder = (string?)config?["WorkingDir"];
        return new()
        {
            EntryPoint = Strings(config?["Entrypoint"]),
            Command = Strings(config?["Cmd"]),
            Environment = Strings(config?["Env"]),
            WorkingDirectory = string.IsNullOrEmpty(folder) ? "/" : folder,
            ExposedPorts = TcpPorts(config?[nameof(ExposedPorts)] as JsonObject),
        };
    }

    private static IReadOnlyList<string> Strings(JsonNode? list) =>
        list is JsonArray array ? [.. array.Select(item => (string?)item ?? "")] : [];

    private static IReadOnlyList<int> TcpPorts(JsonObject? ports) =>
    [
        .. (ports ?? [])
            .Select(port => port.Key.Split('/'))
            .Where(parts => parts.Length == 1 || parts[1] == "tcp")
            .Select(parts => int.Parse(parts[0], CultureInfo.InvariantCulture)),
    ];
}
