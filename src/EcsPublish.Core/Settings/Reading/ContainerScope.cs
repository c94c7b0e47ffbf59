namespace EcsPublish.Core.Settings.Reading;

/// <summary>One container while it is read: where its values and items come from.</summary>
/// <param name="Source">The whole project.</param>
/// <param name="Name">The container's name in the task.</param>
/// <param name="IsOwn">Whether it is the project's own container, to which items belong that name none.</param>
/// <param name="Values">Its values by short name, like <c>Cpu</c>: properties of the project, or metadata of an EcsContainer item.</param>
internal sealed record ContainerScope(SettingsSource Source, string Name, bool IsOwn, ValueReader Values)
{
    private static readonly string[] WithContainerInTheName = ["Name", "Essential", "Cpu", "Memory", "MemoryReservation"];

    /// <summary>Where to complain.</summary>
    public Problems Problems => Source.Problems;

    /// <summary>The project's own container, whose values are properties: <c>User</c> is EcsUser, <c>Cpu</c> is EcsContainerCpu.</summary>
    public static ContainerScope Own(SettingsSource source, string name) => new(source, name, true,
        new ValueReader(value => source.Input[PropertyOf(value)], value => new Origin(PropertyOf(value)), source.Problems));

    /// <summary>A sidecar, whose values are the metadata of its item.</summary>
    public static ContainerScope Sidecar(SettingsSource source, ItemReader item) => new(source, item.Include, false, item);

    /// <summary>The items of one name that are this container's, by their Container metadata.</summary>
    public IReadOnlyList<ItemReader> Items(string name) =>
        [.. Source.Items(name).Where(item => item["Container"] is { } container ? container == Name : IsOwn)];

    /// <summary>Metadata that does in one line what items do for the project's own container; null for that one.</summary>
    public string? Inline(string metadata) => IsOwn ? null : Values[metadata];

    private static string PropertyOf(string value) => (WithContainerInTheName.Contains(value) ? "EcsContainer" : "Ecs") + value;
}
