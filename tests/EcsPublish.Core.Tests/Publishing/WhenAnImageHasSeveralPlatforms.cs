using System.Text.Json.Nodes;
using EcsPublish.Images;

namespace EcsPublish.Core.Tests.Publishing;

[TestClass]
public sealed class WhenAnImageHasSeveralPlatforms : PublishTest
{
    private ShellApp App => new(Cloud.PathOf("publish"), "echo Hello");

    [TestInitialize]
    public void NameThem() => Project.Set("RuntimeIdentifiers", "linux-arm64;linux-x64").Set("ContainerRuntimeIdentifiers", "linux-arm64;linux-x64").Set("ContainerImageTags", "v1");

    [TestMethod]
    public async Task The_definition_pins_the_index_and_runs_on_the_first()
    {
        var publish = Publish();

        Assert.IsTrue(await publish.RunAsync(App.ImageFor("linux-x64", "linux-arm64")), string.Join('\n', publish.Reporter.Diagnostics));

        var index = (BuiltIndex)publish.Record.Image!.Image.Content!;
        var definition = publish.Record.Definition!.Rendered;
        Assert.EndsWith($"/hellotask@{index.Digest}", definition["containerDefinitions"]![0]!["image"]!.GetValue<string>());
        Assert.AreEqual("ARM64", definition["runtimePlatform"]!["cpuArchitecture"]!.GetValue<string>());
        Assert.AreEqual(index.Digest, JsonNode.Parse(publish.Result)!["image"]!["digest"]!.GetValue<string>());
        Assert.Contains("Image is for linux/amd64, linux/arm64/v8; tasks run on linux-arm64, the first that the project names", publish.Reporter.Story);
    }

    [TestMethod]
    public async Task It_runs_on_this_machine_whatever_its_architecture()
    {
        var publish = Publish();

        Assert.IsTrue(await publish.RunAsync(App.ImageFor("linux-x64", "linux-arm64")));

        Assert.Contains("hellotask | Hello", publish.Reporter.Story);
    }

    [TestMethod]
    public async Task The_note_about_the_local_AWS_is_said_once()
    {
        var publish = Publish();

        await publish.PushAsync(App.ImageFor("linux-x64", "linux-arm64"));

        Assert.ContainsSingle(publish.Reporter.Story.Where(line => line.StartsWith("The local AWS uses", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task A_second_time_nothing_is_pushed_or_registered()
    {
        await Publish().RunAsync(App.ImageFor("linux-x64", "linux-arm64"));
        EndEngine();
        var second = Publish();

        Assert.IsTrue(await second.RunAsync(App.ImageFor("linux-x64", "linux-arm64")));

        Assert.AreEqual(0, second.Record.Image!.Report.PushedBlobs);
        Assert.IsTrue(second.Record.Definition!.Reused);
    }
}
