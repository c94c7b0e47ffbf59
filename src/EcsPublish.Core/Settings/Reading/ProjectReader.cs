namespace EcsPublish.Core.Settings.Reading;

/// <summary>Reads what is known of the project itself.</summary>
internal static class ProjectReader
{
    public static ProjectSettings Read(SettingsSource source)
    {
        var properties = source.Properties;
        var folder = source.FullPath(properties["OutputFolder"] ?? "obj/ecs/")!;
        return new ProjectSettings
        {
            Name = properties["MSBuildProjectName"] ?? Path.GetFileNameWithoutExtension(source.Input.ProjectFile),
            File = source.Input.ProjectFile,
            OutputFolder = folder,
            ResultFile = source.FullPath(properties["EcsResultFile"]) ?? Path.Combine(folder, "result.json"),
            IsWeb = properties.Flag("UsingMicrosoftNETSdkWeb") ?? false,
        };
    }
}
