using EcsPublish.Core.Settings.Names;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>What all readers share: the project's values and the list of problems.</summary>
internal sealed class SettingsSource
{
    public SettingsSource(ProjectInput input)
    {
        Input = input;
        Declarations = DeclarationIndex.Of(input);
        Problems = new Problems(Declarations, input.ProjectFile);
        Properties = new ValueReader(name => input[name], name => new Origin(name), Problems);
    }

    /// <summary>The build's own words.</summary>
    public ProjectInput Input { get; }

    /// <summary>Where the project's files set what.</summary>
    public DeclarationIndex Declarations { get; }

    /// <summary>Where readers and rules report.</summary>
    public Problems Problems { get; }

    /// <summary>The project's properties.</summary>
    public ValueReader Properties { get; }

    /// <summary>Whether a task definition file may say what properties do not.</summary>
    public bool HasDefinitionFile => Input["EcsTaskDefinitionFile"] is not null;

    /// <summary>The items of one name, each with a reader for its metadata.</summary>
    public IEnumerable<ItemReader> Items(string name) => Input.ItemsOf(name).Select(item => new ItemReader(name, item, Problems));

    /// <summary>A path made full, from the project's folder; null stays null.</summary>
    public string? FullPath(string? path) =>
        path is null ? null : Path.GetFullPath(path.Replace('\\', Path.DirectorySeparatorChar), Path.GetDirectoryName(Input.ProjectFile)!);
}
