using EcsPublish.Core.Settings.Names;
using EcsPublish.Core.Settings.Reading;

namespace EcsPublish.Core.Settings;

/// <summary>Turns the project's properties and items into settings: offline, once, and with every problem reported in one go.</summary>
internal static class SettingsParser
{
    /// <summary>Reads and checks everything. A value that cannot be read counts as unset, so that the rest is still checked.</summary>
    public static SettingsResult Parse(ProjectInput input)
    {
        var source = new SettingsSource(input);

        NearMissNames.Report(input, source.Declarations.All, source.Problems);
        var settings = Read(source);

        return new SettingsResult(source.Problems.AnyError ? null : settings, source.Problems.Found);
    }

    private static PublishSettings Read(SettingsSource source)
    {
        var image = ImageReader.Read(source);
        var definition = TaskDefinitionReader.Read(source, image.Repository);
        var deploy = source.Properties.Choice<DeployKind>("EcsDeploy") ?? DeployKind.None;
        return new PublishSettings
        {
            Project = ProjectReader.Read(source),
            Deploy = deploy,
            Mode = ModeReader.Read(source),
            FailOnChanges = source.Properties.Flag("EcsFailOnChanges") ?? false,
            Target = TargetReader.Read(source),
            Image = image,
            TaskDefinition = definition,
            Run = RunReader.Read(source, definition),
            Service = ServiceReader.Read(source, deploy, definition.Family),
            Operations = OperationReader.Read(source),
            Cleanup = CleanupReader.Read(source, deploy),
            Tags = TagReader.Read(source),
        };
    }
}
