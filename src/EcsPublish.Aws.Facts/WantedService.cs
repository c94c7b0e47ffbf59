namespace EcsPublish.Aws.Facts;

/// <summary>One service of <c>services.txt</c>, whose head explains each word.</summary>
internal sealed record WantedService(string Name)
{
    public string Model { get; set; } = "";

    public string Namespace { get; set; } = "";

    public string Base { get; set; } = "";

    /// <summary>Empty, or <c>none</c> for shapes only.</summary>
    public string Client { get; set; } = "";

    public List<string> Operations { get; } = [];

    /// <summary>C# names by shape or by Shape.member.</summary>
    public Dictionary<string, string> Renames { get; } = [];

    /// <summary>Members, as Shape.member, that count milliseconds.</summary>
    public HashSet<string> Milliseconds { get; } = [];
}
