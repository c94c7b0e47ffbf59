namespace EcsPublish.Protocol;

/// <summary>Properties and items of a project, as text.</summary>
internal sealed record BuildInput
{
    /// <summary>Full path of the project file.</summary>
    public string ProjectFile { get; init; } = "";

    /// <summary>Property values by name.</summary>
    public Dictionary<string, string> Properties { get; init; } = [];

    /// <summary>Items by the name of their list.</summary>
    public Dictionary<string, List<BuildItem>> Items { get; init; } = [];

    /// <summary>Names of the properties that were given on the command line.</summary>
    public List<string> GlobalProperties { get; init; } = [];

    /// <summary>Files in which the project declares properties.</summary>
    public List<string> DeclaringFiles { get; init; } = [];

    /// <summary>The image's description for each platform, when there are several.</summary>
    public List<BuildInput> Platforms { get; init; } = [];
}

/// <summary>One item with its own metadata.</summary>
internal sealed record BuildItem(string Include, Dictionary<string, string> Metadata);
