using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>
/// Reads how the image is built from a Dockerfile: by our own property, else by those of Visual Studio's container tools
/// (<see href="https://learn.microsoft.com/visualstudio/containers/container-msbuild-properties"/>), else the file beside the project.
/// </summary>
internal static class DockerfileReader
{
    private const string Ours = "EcsDockerfile";

    /// <summary>DockerfileFile is the old name of DockerfilePath.</summary>
    private static readonly string[] Names = [Ours, "DockerfilePath", "DockerfileFile"];

    public static DockerfileSettings? Read(SettingsSource source, ImageSource from)
    {
        if (from == ImageSource.Dockerfile)
            return Read(source);

        source.Properties.Complain(Ours, Diagnostics.NotTheImageSource, ImageSource.Dockerfile, from);
        return null;
    }

    private static DockerfileSettings Read(SettingsSource source)
    {
        var name = Names.FirstOrDefault(name => source.Input[name] is not null);
        var file = source.FullPath(name is null ? "Dockerfile" : source.Input[name])!;
        if (!File.Exists(file))
            source.Problems.Add(new Origin(name ?? "EcsImageSource"), Diagnostics.FileNotFound, name is null ? "Dockerfile" : source.Input[name], file);

        return new DockerfileSettings(file, Context(source, Path.GetDirectoryName(file)!), source.Properties.Command("DockerfileBuildArguments") ?? []);
    }

    /// <summary>Visual Studio reads DockerfileContext from the Dockerfile's folder on.</summary>
    private static string Context(SettingsSource source, string folder) =>
        Path.GetFullPath((source.Input["DockerfileContext"] ?? ".").Replace('\\', Path.DirectorySeparatorChar), folder);
}
