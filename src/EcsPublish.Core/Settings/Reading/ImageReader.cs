using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Values;
using EcsPublish.Images;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>Reads the image and where it goes.</summary>
internal static class ImageReader
{
    public static ImageSettings Read(SettingsSource source)
    {
        var properties = source.Properties;
        var from = properties.Choice<ImageSource>("EcsImageSource") ?? ImageSource.Project;
        var (platform, platforms) = PlatformReader.Read(source);
        if (from is ImageSource.Project or ImageSource.Sdk)
            PlatformReader.CheckRestored(source, platforms);

        return new ImageSettings
        {
            Source = from,
            Repository = ReadRepository(source),
            BaseImage = source.Input["ContainerBaseImage"],
            Registry = properties.Shaped("ContainerRegistry", Shapes.Registry),
            Tags = [.. Tags(properties, "ContainerImageTag").Union(Tags(properties, "ContainerImageTags"))],
            Existing = ReadExisting(source, from),
            Dockerfile = DockerfileReader.Read(source, from),
            CreateRepository = properties.Flag("EcsCreateRepository") ?? true,
            ScanOnPush = properties.Flag("EcsScanOnPush") ?? false,
            ImmutableTags = properties.Flag("EcsImmutableTags") ?? false,
            RuntimeIdentifier = platform,
            RuntimeIdentifiers = platforms,
        };
    }

    private static string? ReadExisting(SettingsSource source, ImageSource from)
    {
        var image = source.Properties["EcsImage"];
        if (from != ImageSource.Existing)
            source.Properties.Complain("EcsImage", Diagnostics.NotTheImageSource, ImageSource.Existing, from);
        else if (image is null)
            source.Problems.Add(new Origin("EcsImageSource"), Diagnostics.NoExistingImage, from);
        else if (!ImageName.TryParse(image, out _))
            source.Properties.Complain("EcsImage", Diagnostics.NotAnImage);
        return image;
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
