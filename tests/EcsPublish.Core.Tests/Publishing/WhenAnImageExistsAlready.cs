namespace EcsPublish.Core.Tests.Publishing;

[TestClass]
public sealed class WhenAnImageExistsAlready : PublishTest
{
    [TestMethod]
    public async Task Its_tag_is_pinned_and_nothing_is_pushed()
    {
        var digest = await PushAsync();
        Cloud.Server.RequestCounts.Clear();
        var publish = Publish();

        Assert.IsTrue(await publish.RunAsync(NoImage), string.Join('\n', publish.Reporter.Diagnostics));

        Assert.AreEqual($"Image {Registry}/other:v1 is {Registry}/other@{digest}, for linux/amd64", publish.Reporter.Story[0]);
        Assert.AreEqual($"{Registry}/other@{digest}", publish.Record.Definition!.Rendered["containerDefinitions"]![0]!["image"]!.GetValue<string>());
        Assert.AreEqual(0, Cloud.Server.RequestCounts["CreateRepository"]);
        Assert.Contains("hellotask | Hello", publish.Reporter.Story);
    }

    [TestMethod]
    public async Task Its_platform_and_ports_are_those_of_its_configuration()
    {
        await PushAsync("linux-arm64", "9090");
        var publish = Publish();

        await publish.RunAsync(NoImage);

        var definition = publish.Record.Definition!.Rendered;
        Assert.AreEqual("ARM64", definition["runtimePlatform"]!["cpuArchitecture"]!.GetValue<string>());
        var ports = definition["containerDefinitions"]![0]!["portMappings"]!.AsArray().Select(port => port!["containerPort"]!.GetValue<int>());
        Assert.AreSequenceEqual([8080, 9090], ports);
    }

    [TestMethod]
    public async Task One_that_does_not_exist_is_an_error_of_its_own()
    {
        await PushAsync();
        Use($"{Registry}/other:v2");
        var publish = Publish();

        Assert.IsFalse(await publish.RunAsync(NoImage));

        Assert.AreEqual("ECS2020", publish.Failure.Code);
        Assert.StartsWith($"EcsImage '{Registry}/other:v2' cannot be had: The image {Registry}/other:v2 does not exist.", publish.Failure.Text);
    }

    [TestMethod]
    public async Task The_local_AWS_says_that_it_cannot_pull_from_elsewhere()
    {
        Use("docker.io/library/redis:7");
        var publish = Publish();

        Assert.IsFalse(await publish.RunAsync(NoImage));

        Assert.AreEqual("ECS2022", publish.Failure.Code);
        Assert.StartsWith($"EcsImage 'docker.io/library/redis:7' is not in the registry of the local AWS ({Registry})", publish.Failure.Text);
    }

    private string Registry => $"127.0.0.1:{Cloud.Server.Port}";

    /// <summary>Another project publishes it.</summary>
    private async Task<string> PushAsync(string runtimeIdentifier = "linux-x64", string? port = null)
    {
        Project.Set("EcsImageSource", "Project").Clear("EcsImage").Set("ContainerRepository", "other").Set("ContainerImageTags", "v1");
        var app = new ShellApp(Cloud.PathOf("publish"), "echo Hello");
        var publish = Publish();
        Assert.IsTrue(await publish.PushAsync(app.ImageOf(runtimeIdentifier, port)));
        EndEngine();
        Project.Clear("ContainerRepository", "ContainerImageTags");
        Use($"{Registry}/other:v1");
        return publish.Record.Image!.Report.Digest;
    }

    private void Use(string image) => Project.Set("EcsImageSource", "Existing").Set("EcsImage", image);
}
