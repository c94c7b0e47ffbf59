using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Values;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>Reads the image and where it goes.</summary>
internal static class ImageReader
{
    public static ImageSettings Read(SettingsSource source)
    {
        var properties = source.Properties;
        return new ImageSettings
        {
            Source = ReadSource(properties),
            Repository = ReadRepository(source),
            BaseImage = source.Input["ContainerBaseImage"],
            Registry = properties.Shaped("ContainerRegistry", Shapes.Registry),
            Tags = [.. Tags(properties, "ContainerImageTag").Union(Tags(properties, "ContainerImageTags"))],
            Existing = properties["EcsImage"],
            CreateRepository = properties.Flag("EcsCreateRepository") ?? true,
            ScanOnPush = properties.Flag("EcsScanOnPush") ?? false,
            ImmutableTags = properties.Flag("EcsImmutableTags") ?? false,
            RuntimeIdentifier = PlatformReader.Read(source),
        };
    }

    private static ImageSource ReadSource(ValueReader properties)
    {
        var source = properties.Choice<ImageSource>("EcsImageSource") ?? ImageSource.Project;
        if (source != ImageSource.Project)
            properties.Complain("EcsImageSource", Diagnostics.NotSupportedYet, "Use Project.");
        return source;
    }

    private static string ReadRepository(SettingsSource source)
    {
        var name = source.Input["ContainerRepository"] is null ? "AssemblyName" : "ContainerRepository";
        var repository = Normalize(source.Input[name] ?? Path.GetFileNameWithoutExtension(source.Input.ProjectFile));
        if (!Shapes.Repository.Fits(repository))
            source.Problems.Add(new Origin(name), Diagnostics.BadRepository, repository, Shapes.Repository.Advice);
        return repository;
    }

    /// <summary>
    /// The SDK's own rule, applied early: lower case, and a hyphen for each character that a repository cannot have (its
    /// <see href="https://github.com/dotnet/sdk/blob/main/src/Containers/Microsoft.NET.Build.Containers/ContainerHelpers.cs">source</see>).
    /// </summary>
    private static string Normalize(string name) => string.Concat(name.ToLowerInvariant()
        .Select(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-' or '/' ? character : '-'));

    private static IReadOnlyList<string> Tags(ValueReader properties, string name) => properties.List(name, Shapes.ImageTag);
}
