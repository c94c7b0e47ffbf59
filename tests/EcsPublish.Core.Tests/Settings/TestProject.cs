using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Tests.Settings;

/// <summary>A project as the targets hand it over: valid and with their defaults, until a test changes something.</summary>
public sealed class TestProject
{
    private readonly Dictionary<string, string> _properties = new(StringComparer.OrdinalIgnoreCase)
    {
        ["MSBuildProjectName"] = "HelloTask",
        ["AssemblyName"] = "HelloTask",
        ["TargetFramework"] = "net10.0",
        ["OutputFolder"] = Path.GetFullPath("obj/ecs/"),
        ["EcsDeploy"] = "None",
        ["EcsCpu"] = "256",
        ["EcsMemory"] = "512",
        ["EcsNetworkMode"] = "awsvpc",
        ["EcsLaunchType"] = "FARGATE",
        ["EcsExecutionRole"] = "ecsTaskExecutionRole",
        ["EcsLogDriver"] = "awslogs",
        ["EcsLogStreamPrefix"] = "ecs",
        ["EcsLogRetentionDays"] = "30",
    };

    private readonly Dictionary<string, List<ProjectItem>> _items = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _global = [];
    private readonly List<string> _files = [];

    /// <summary>A path that every operating system takes; the file need not exist.</summary>
    public static string File { get; } = Path.GetFullPath("HelloTask.csproj");

    public TestProject Set(string property, string value)
    {
        _properties[property] = value;
        return this;
    }

    public TestProject Clear(params string[] properties)
    {
        foreach (var property in properties)
            _properties.Remove(property);
        return this;
    }

    /// <summary>Takes away what the targets leave unset when a task definition file is given.</summary>
    public TestProject WithDefinitionFile(string file) =>
        Clear("EcsCpu", "EcsMemory", "EcsNetworkMode", "EcsLaunchType", "EcsExecutionRole", "EcsLogDriver", "EcsLogStreamPrefix", "EcsLogRetentionDays")
            .Set("EcsTaskDefinitionFile", file);

    /// <param name="name">The item's name.</param>
    /// <param name="include">Its identity.</param>
    /// <param name="metadata">Names and values, in turn.</param>
    public TestProject Add(string name, string include, params string[] metadata)
    {
        if (!_items.TryGetValue(name, out var items))
            _items[name] = items = [];
        items.Add(new ProjectItem(include, metadata.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase)));
        return this;
    }

    /// <summary>Takes away all items of a name.</summary>
    public TestProject Remove(string name)
    {
        _items.Remove(name);
        return this;
    }

    /// <summary>Adds as many items as asked for, numbered from 1 where the identity has <c>#</c>.</summary>
    public TestProject AddMany(int count, string name, string include, params string[] metadata)
    {
        foreach (var number in Enumerable.Range(1, count))
            Add(name, include.Replace("#", $"{number}", StringComparison.Ordinal), metadata);
        return this;
    }

    public TestProject Global(string property)
    {
        _global.Add(property);
        return this;
    }

    public TestProject DeclaredIn(string file)
    {
        _files.Add(file);
        return this;
    }

    internal SettingsResult Parse() => SettingsParser.Parse(new ProjectInput
    {
        ProjectFile = File,
        Properties = _properties,
        Items = _items.ToDictionary(items => items.Key, items => (IReadOnlyList<ProjectItem>)items.Value, StringComparer.OrdinalIgnoreCase),
        GlobalProperties = _global,
        DeclaringFiles = _files,
    });

    /// <summary>The settings of a project that a test expects to be right.</summary>
    internal PublishSettings ParseValid()
    {
        var result = Parse();
        Assert.IsNotNull(result.Settings, string.Join('\n', result.Diagnostics.Select(diagnostic => diagnostic.Text)));
        return result.Settings;
    }
}
