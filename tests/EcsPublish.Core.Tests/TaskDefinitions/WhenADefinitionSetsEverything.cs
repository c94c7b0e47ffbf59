using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;
using Amazon.ECS.Model;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Tests.TaskDefinitions;

[TestClass]
public sealed class WhenADefinitionSetsEverything
{
    [TestMethod]
    public void It_goes_to_the_request_and_back_unchanged()
    {
        var json = (JsonObject)Everything(typeof(RegisterTaskDefinitionRequest), "")!;

        var request = ShapeMapper.ToShape<RegisterTaskDefinitionRequest>(json);

        Assert.IsGreaterThan(3000, json.ToJsonString().Length);
        Assert.AreEqual(json.ToJsonString(), ShapeMapper.ToJson(request).ToJsonString());
        AssertEveryPropertyIsSet(request);
    }

    [TestMethod]
    public void It_is_kept_by_a_file_and_by_rendering()
    {
        var json = (JsonObject)Everything(typeof(RegisterTaskDefinitionRequest), "")!;

        var file = Reading.Read(json.ToJsonString());
        var rendered = TaskDefinitionRenderer.Render(Definitions.SettingsOverFile, Definitions.Context with { File = file.Definition }).Definition;

        Assert.IsFalse(file.Diagnostics.Any(diagnostic => diagnostic.IsError));
        CollectionAssert.AreEquivalent(Paths(json).ToList(), Paths(rendered).Where(path => !path.Contains("awslogs", StringComparison.Ordinal)).ToList());
    }

    [TestMethod]
    public void It_is_described_as_it_was_registered()
    {
        var json = (JsonObject)Everything(typeof(TaskDefinition), "")!;

        var described = ShapeMapper.ToJson(ShapeMapper.ToShape<TaskDefinition>(json));

        Assert.AreEqual(json.ToJsonString(), described.ToJsonString());
    }

    // One value for every member, told apart by its path; times are left out, as the mapper leaves them out.
    private static JsonNode? Everything(Type type, string path)
    {
        if (type == typeof(DateTime?)) return null;
        if (ShapeType.IsText(type)) return JsonValue.Create($"text of {path}");
        if (ShapeType.Plain(type) == typeof(bool)) return JsonValue.Create(true);
        if (ShapeType.IsScalar(type)) return JsonValue.Create(path.Length);
        if (ShapeType.ElementOf(type) is { } element) return new JsonArray(Everything(element, path + "[]"));
        if (ShapeType.MapValueOf(type) is { } value) return new JsonObject { ["key"] = Everything(value, path + ".key") };

        var json = new JsonObject();
        foreach (var (name, property) in ShapeType.Members(type))
        {
            if (Everything(property.PropertyType, $"{path}.{name}") is { } member) json[name] = member;
        }

        return json;
    }

    private static void AssertEveryPropertyIsSet(object shape)
    {
        foreach (var (name, property) in ShapeType.Members(shape.GetType()))
        {
            var value = property.GetValue(shape);
            Assert.IsNotNull(value, name);
            if (value is IList list && ShapeType.IsStructure(list[0]!.GetType())) AssertEveryPropertyIsSet(list[0]!);
            else if (ShapeType.IsStructure(value.GetType())) AssertEveryPropertyIsSet(value);
        }
    }

    private static IEnumerable<string> Paths(JsonNode? node, string path = "") => node switch
    {
        JsonObject members => members.SelectMany(member => Paths(member.Value, $"{path}.{member.Key}")),
        JsonArray list => list.SelectMany((element, i) => Paths(element, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"))),
        _ => [path],
    };
}
