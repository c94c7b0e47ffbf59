using System.Globalization;
using EcsPublish.Core.Settings;
using EcsPublish.Images;

namespace EcsPublish.Core.Publishing;

/// <summary>From the container configuration that the SDK computed to the image's description.</summary>
internal static class ImageDescriber
{
    private const string PublishedFile = "PublishedFile";

    /// <summary>Describes the image.</summary>
    /// <param name="input">The SDK's properties and items after ComputeContainerConfig, and the published files.</param>
    public static ImageDescription Describe(ProjectInput input) => new()
    {
        PublishFolder = input["PublishFolder"]!,
        PackageFiles = PackageFiles(input),
        Platform = PlatformOf(input),
        WorkingDirectory = input["ContainerWorkingDirectory"] ?? "/app/",
        Entrypoint = Names(input, "ContainerEntrypoint"),
        EntrypointArgs = Names(input, "ContainerEntrypointArgs"),
        AppCommand = AppCommand(input),
        AppCommandArgs = Names(input, "ContainerAppCommandArgs"),
        AppCommandInstruction = input["ContainerAppCommandInstruction"],
        DefaultArgs = Names(input, "ContainerDefaultArgs"),
        Environment = Values(input, "ContainerEnvironmentVariables"),
        Labels = Values(input, "ContainerLabel"),
        Ports = [.. input.ItemsOf("ContainerPort").Select(Port)],
        User = input["ContainerUser"],
        Format = input["ContainerImageFormat"] is { } format ? Enum.Parse<ImageFormat>(format, ignoreCase: true) : null,
        AppHostFile = input["AssemblyName"],
    };

    /// <summary>The platform that the files were published for.</summary>
    public static Platform PlatformOf(ProjectInput input) => Platform.FromRuntimeIdentifier(input["ContainerRuntimeIdentifier"] ?? "linux-x64");

    /// <summary>Files in the publish folder that this publish did not write: usually left-overs of an earlier one.</summary>
    public static IReadOnlyList<string> ForeignFiles(ProjectInput input)
    {
        var folder = input["PublishFolder"]!;
        var known = input.ItemsOf(PublishedFile).Select(file => Slashes(file.Include)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => Slashes(Path.GetRelativePath(folder, file)))
                .Where(file => !known.Contains(file) && !IsGenerated(file))
                .Order(StringComparer.Ordinal),
        ];
    }

    // The web SDK writes these itself, after the list of files was made.
    private static bool IsGenerated(string file) =>
        file == "web.config" || file.StartsWith("wwwroot/", StringComparison.Ordinal) || file.EndsWith(".staticwebassets.endpoints.json", StringComparison.Ordinal);

    private static Dictionary<string, string> PackageFiles(ProjectInput input)
    {
        var packages = new Dictionary<string, string>();
        foreach (var file in input.ItemsOf(PublishedFile))
        {
            if (file["NuGetPackageId"] is { } package)
            {
                packages[Slashes(file.Include)] = package;
            }
        }

        return packages;
    }

    // The SDK forgets the slash after a ContainerWorkingDirectory that has none: /srv/xapp.dll.
    private static List<string> AppCommand(ProjectInput input)
    {
        var command = Names(input, "ContainerAppCommand");
        var directory = input["ContainerWorkingDirectory"];
        return directory is null || directory.EndsWith('/')
            ? command
            : [.. command.Select(part => part.StartsWith(directory, StringComparison.Ordinal) ? $"{directory}/{part[directory.Length..].TrimStart('/')}" : part)];
    }

    private static List<string> Names(ProjectInput input, string list) => [.. input.ItemsOf(list).Select(item => item.Include)];

    private static Dictionary<string, string> Values(ProjectInput input, string list)
    {
        var values = new Dictionary<string, string>();
        foreach (var item in input.ItemsOf(list))
        {
            values[item.Include] = item.Metadata.GetValueOrDefault("Value", "");
        }

        return values;
    }

    private static ExposedPort Port(ProjectItem item) =>
        new(int.Parse(item.Include, CultureInfo.InvariantCulture), item["Type"] ?? "tcp");

    private static string Slashes(string path) => path.Replace('\\', '/');
}
