using EcsPublish.Core.Tests.Publishing;
using EcsPublish.Core.Tests.Settings;

namespace EcsPublish.Core.Tests.Previews;

[TestClass]
public sealed class WhenThePreviewedImageIsNotBuiltHere : PublishTest
{
    private ShellApp App => new(Cloud.PathOf("publish"), "echo Hello");

    [TestMethod]
    public async Task A_plan_pins_an_existing_one_and_keeps_it()
    {
        var publish = Publish();
        await publish.PushAsync(App.Image);
        var pinned = publish.Record.Image!.Reference;
        EndEngine();

        var preview = await PlanAsync(new TestProject().Set("EcsImageSource", "Existing").Set("EcsImage", $"{pinned.Split('@')[0]}:{publish.Record.Image.Report.Tags[0]}"));

        Assert.IsTrue(preview.IsGreen);
        Assert.Contains($"= image {pinned}", preview.Reporter.Story);
    }

    [TestMethod]
    public async Task A_plan_of_the_SDKs_says_that_nobody_can_know()
    {
        var preview = await PlanAsync(new TestProject().Set("EcsImageSource", "Sdk"));

        Assert.IsFalse(preview.IsGreen);
        Assert.AreEqual("ECS2028", preview.Record.Failure!.Code);
    }

    [TestMethod]
    public async Task A_plan_of_several_platforms_counts_the_blobs_of_all()
    {
        var project = new TestProject().Set("RuntimeIdentifiers", "linux-x64;linux-arm64").Set("EcsPlan", "true").Set("EcsLocal", "true");

        var preview = await TestPreview.RunAsync(project, Cloud, Cloud.PathOf(""), App.ImageFor("linux-x64", "linux-arm64"), CancellationToken.None);

        // One layer for both, and a configuration each.
        Assert.ContainsSingle(preview.Reporter.Story.Where(line => line.Contains(": 3 blobs (", StringComparison.Ordinal)), string.Join('\n', preview.Reporter.Story));
    }

    [TestMethod]
    public async Task A_dry_run_looks_at_no_existing_one_and_says_so()
    {
        var preview = await DryRunAsync(new TestProject().Set("EcsImageSource", "Existing").Set("EcsImage", "public.ecr.aws/nginx/nginx:1.29"));

        Assert.IsTrue(preview.IsGreen);
        Assert.AreEqual("public.ecr.aws/nginx/nginx:1.29", preview.Rendered("task-definition.json")["containerDefinitions"]![0]!["image"]!.GetValue<string>());
        Assert.Contains(
            "Placeholder: image public.ecr.aws/nginx/nginx:1.29 was not looked at, its ports are left out and linux-x64 is assumed", preview.Reporter.Story);
    }

    [TestMethod]
    public async Task A_dry_run_builds_no_Dockerfile_and_says_so()
    {
        var file = Cloud.PathOf("Dockerfile");
        await File.WriteAllTextAsync(file, "FROM scratch");

        var preview = await DryRunAsync(new TestProject().Set("EcsImageSource", "Dockerfile").Set("EcsDockerfile", file));

        Assert.IsTrue(preview.IsGreen);
        Assert.Contains($"Placeholder: {file} was not built, what it exposes is left out", preview.Reporter.Story);
    }

    private Task<TestPreview> PlanAsync(TestProject project) =>
        TestPreview.RunAsync(project.Set("EcsPlan", "true").Set("EcsLocal", "true"), Cloud, Cloud.PathOf(""), NoImage, CancellationToken.None);

    private Task<TestPreview> DryRunAsync(TestProject project) =>
        TestPreview.RunAsync(project.Set("EcsDryRun", "true"), Cloud, Cloud.PathOf(""), NoImage, CancellationToken.None);
}
