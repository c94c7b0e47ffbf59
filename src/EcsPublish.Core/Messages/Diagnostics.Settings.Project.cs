namespace EcsPublish.Core.Messages;

/// <content>Settings, ECS1100 to ECS1199: names in the project, and what the project is built as.</content>
internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor UnknownName = DiagnosticDescriptor.Warning("ECS1101", "An unknown name",
        "{0} is not {1} of EcsPublish. {2}",
        "MSBuild ignores unknown names, so a misspelt one would have no effect and no message. Start your own names with something else than Ecs.");

    public static readonly DiagnosticDescriptor ItemAsProperty = DiagnosticDescriptor.Warning("ECS1102", "An item set as a property",
        "{0} is an item, so it has no effect as a property. Write <{0} Include=\"...\" /> in an ItemGroup.");

    public static readonly DiagnosticDescriptor PropertyAsItem = DiagnosticDescriptor.Warning("ECS1103", "A property set as an item",
        "{0} is a property, so it has no effect as an item. Write <{0}>...</{0}> in a PropertyGroup.");

    public static readonly DiagnosticDescriptor UnknownMetadata = DiagnosticDescriptor.Warning("ECS1104", "Unknown metadata of an item",
        "{0} is not metadata of {1}. {2}");

    public static readonly DiagnosticDescriptor BadRepository = DiagnosticDescriptor.Error("ECS1110", "Not a repository name",
        "{0} gives the repository '{1}', which registries do not accept. Set ContainerRepository to {2}.");

    public static readonly DiagnosticDescriptor NotLinux = DiagnosticDescriptor.Error("ECS1111", "Not a platform that ECS runs",
        "{0} is '{1}', which is no platform of EcsPublish. Use {2}, or remove it for linux-x64.",
        "Images are built for Linux on x64 or arm64, whatever the machine that builds them. For one publish: `dotnet publish -r linux-x64`.");
}
