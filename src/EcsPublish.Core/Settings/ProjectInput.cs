namespace EcsPublish.Core.Settings;

/// <summary>What the build hands over: the project's properties and items as text, nothing interpreted yet.</summary>
internal sealed record ProjectInput
{
    /// <summary>Full path of the project file, for example <c>/src/HelloTask/HelloTask.csproj</c>.</summary>
    public required string ProjectFile { get; init; }

    /// <summary>Every <c>Ecs*</c> and <c>Container*</c> property that the targets pass on, by name; an empty value means unset.</summary>
    public required IReadOnlyDictionary<string, string> Properties { get; init; }

    /// <summary>Every item list that the targets pass on (<c>EcsEnvironment</c>, <c>EcsPort</c>, ...), by item name.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<ProjectItem>> Items { get; init; }

    /// <summary>Names of the properties given on the command line or by the caller of the build (MSBuild's global properties).</summary>
    public IReadOnlyList<string> GlobalProperties { get; init; } = [];

    /// <summary>Files to scan for near-miss names: the project, Directory.Build.props and .targets, the publish profile.</summary>
    public IReadOnlyList<string> DeclaringFiles { get; init; } = [];

    /// <summary>The same for each platform of an image of several, which were published one by one.</summary>
    public IReadOnlyList<ProjectInput> Platforms { get; init; } = [];

    /// <summary>A property's value, or null when it is unset or blank.</summary>
    public string? this[string property] =>
        Properties.TryGetValue(property, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>The items of one name; none is an empty list.</summary>
    public IReadOnlyList<ProjectItem> ItemsOf(string name) => Items.TryGetValue(name, out var items) ? items : [];
}

/// <summary>One MSBuild item: <c>&lt;EcsEnvironment Include="NAME" Value="value" /&gt;</c>.</summary>
/// <param name="Include">The item's identity.</param>
/// <param name="Metadata">Its own metadata, names compared without case.</param>
internal sealed record ProjectItem(string Include, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>A piece of metadata, or null when it is unset or blank.</summary>
    public string? this[string name] =>
        Metadata.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
