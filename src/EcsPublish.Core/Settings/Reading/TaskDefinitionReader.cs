using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Rules;
using EcsPublish.Core.Settings.Values;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>Reads everything that is rendered into the task definition.</summary>
internal static class TaskDefinitionReader
{
    private static readonly string[] LaunchTypes = ["FARGATE", "EC2", "EXTERNAL"];
    private static readonly string[] NetworkModes = ["awsvpc", "bridge", "host", "none"];
    private static readonly string[] PidModes = ["task", "host"];

    /// <param name="source">The project.</param>
    /// <param name="repository">The image's repository, whose last part names what has no name.</param>
    public static TaskDefinitionSettings Read(SettingsSource source, string repository)
    {
        var properties = source.Properties;
        var fallback = NameFrom(repository);
        var family = properties.Shaped("EcsFamily", Shapes.Name) ?? fallback;
        var own = ContainerScope.Own(source, properties.Shaped("EcsContainerName", Shapes.Name) ?? fallback);
        var sidecars = source.Items("EcsContainer").Select(item => ContainerScope.Sidecar(source, item)).ToList();
        var ownSettings = ContainerReader.Read(own, LogReader.ReadOwn(own, family));

        var definition = new TaskDefinitionSettings
        {
            Family = family,
            FamilyIsDefault = properties["EcsFamily"] is null,
            File = ReadFile(source),
            LaunchType = ReadLaunchType(source),
            Cpu = properties.Cpu("EcsCpu"),
            Memory = properties.Memory("EcsMemory"),
            NetworkMode = properties.Choice("EcsNetworkMode", NetworkModes),
            EphemeralStorage = properties.Number("EcsEphemeralStorage", 21, 200),
            PidMode = properties.Choice("EcsPidMode", PidModes),
            EnableFaultInjection = properties.Flag("EcsEnableFaultInjection"),
            ExecutionRole = properties.Shaped("EcsExecutionRole", Shapes.Role),
            CreateExecutionRole = properties.Flag("EcsCreateExecutionRole") ?? true,
            TaskRole = properties.Shaped("EcsTaskRole", Shapes.Role),
            TaskRolePolicies = TaskRolePolicyReader.Read(source),
            Container = ownSettings,
            Sidecars = [.. sidecars.Select(scope => SidecarReader.Read(scope, ownSettings.Log, family))],
            Volumes = VolumeReader.Read(source),
        };
        TaskRules.Check(new TaskDraft(source, definition, [own, .. sidecars]));
        return WithDefaultMemory(definition);
    }

    /// <summary>Where capacity providers take the launch type's place, the definition must still say what it is good for.</summary>
    private static string? ReadLaunchType(SettingsSource source)
    {
        var providers = source.Input.ItemsOf("EcsCapacityProvider");
        if (providers.Count == 0 || source.HasDefinitionFile || source.Input["EcsLaunchType"] is not null)
            return source.Properties.Choice("EcsLaunchType", LaunchTypes);
        return providers.Any(provider => CapacityProviderRules.IsFargate(provider.Include)) ? "FARGATE" : "EC2";
    }

    /// <summary>.NET's garbage collector reads the container's limit, so a lone container is told what the task has.</summary>
    private static TaskDefinitionSettings WithDefaultMemory(TaskDefinitionSettings definition) =>
        definition is { File: null, Sidecars.Count: 0, Container.Memory: null }
            ? definition with { Container = definition.Container with { Memory = definition.Memory } }
            : definition;

    /// <summary>ECS names know no dots and slashes: <c>team/hello.task</c> becomes <c>hello-task</c>.</summary>
    private static string NameFrom(string repository) => string.Concat(repository.Split('/')[^1]
        .Select(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' ? character : '-'));

    private static string? ReadFile(SettingsSource source)
    {
        var file = source.FullPath(source.Input["EcsTaskDefinitionFile"]);
        if (file is not null && !File.Exists(file))
            source.Properties.Complain("EcsTaskDefinitionFile", Diagnostics.FileNotFound, file);
        return file;
    }
}
