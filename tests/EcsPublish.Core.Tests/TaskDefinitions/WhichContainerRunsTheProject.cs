using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Tests.TaskDefinitions;

[TestClass]
public sealed class WhichContainerRunsTheProject
{
    [TestMethod]
    [DataRow("", "hello", DisplayName = "none in the file: a new one")]
    [DataRow("""{ "name": "db", "image": "i" }, { "name": "hello", "image": "i" }""", "hello", DisplayName = "the one of the name")]
    [DataRow("""{ "name": "db", "image": "i" }, { "name": "app" }""", "app", DisplayName = "the one without an image")]
    [DataRow("""{ "name": "db", "image": "i", "essential": false }, { "name": "app", "image": "i" }""", "app", DisplayName = "the essential one")]
    [DataRow("""{ "name": "router", "image": "i", "firelensConfiguration": { "type": "fluentbit" } }, { "name": "app", "image": "i" }""", "app", DisplayName = "not the log router")]
    public void Is_found(string containers, string expected)
    {
        var rendered = Render(containers);

        Assert.IsEmpty(rendered.Diagnostics);
        Assert.AreEqual(expected, rendered.ContainerName);
        Assert.AreEqual(Definitions.Image, rendered.Definition.Containers().Single(container => container.Text("name") == expected).Text("image"));
    }

    [TestMethod]
    public void Is_said_when_the_name_does_not_tell() =>
        Assert.AreEqual(
            "The project runs in container 'app' of task.json, the only essential one. EcsContainerName says which.",
            Render("""{ "name": "app", "image": "i" }""").Notes.Single());

    [TestMethod]
    [DataRow("""{ "name": "a", "image": "i" }, { "name": "b", "image": "i" }""", "'a', 'b'")]
    [DataRow("""{ "name": "a" }, { "name": "b" }""", "'a', 'b'")]
    [DataRow("""{ "name": "a", "image": "i", "essential": false }, { "name": "b", "image": "i", "essential": false }""", "'a', 'b'")]
    public void Is_an_error_when_several_could(string containers, string says)
    {
        var rendered = Render(containers);

        Assert.AreEqual("ECS3013", rendered.Diagnostics.Single().Code);
        Assert.Contains(says, rendered.Diagnostics.Single().Text);
        Assert.DoesNotContain(Definitions.Image, rendered.Definition.ToJsonString());
    }

    private static RenderedTaskDefinition Render(string containers) => TaskDefinitionRenderer.Render(
        Definitions.SettingsOverFile,
        Definitions.Context with { File = Definitions.Parse($$"""{ "containerDefinitions": [{{containers}}] }""") });
}
