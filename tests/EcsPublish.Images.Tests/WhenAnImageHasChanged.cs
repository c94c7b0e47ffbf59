using EcsPublish.Images.Tests.Support;

namespace EcsPublish.Images.Tests;

[TestClass]
public sealed class WhenAnImageHasChanged
{
    [TestMethod]
    public async Task Three_round_trips_bring_it_to_the_registry()
    {
        await using var stage = await ChangedAsync();
        stage.Registry.RoundTrips = new RoundTrips();

        var report = await stage.PushAsync(await stage.BuildAsync());

        Assert.AreEqual(2, report.PushedBlobs);
        Assert.AreEqual(1, report.SkippedBlobs);
        Assert.AreEqual(3, stage.Registry.RoundTrips.Count);
    }

    [TestMethod]
    public async Task One_that_somebody_else_has_pushed_leaves_no_upload_behind()
    {
        await using var stage = await ChangedAsync();
        var changed = await stage.BuildAsync();
        await stage.PushAsync(changed);
        stage.Registry.Forget();

        var report = await stage.PushAsync(changed);

        Assert.AreEqual(0, report.PushedBlobs);
        Assert.AreEqual(stage.Registry.Lines.Count(line => line.StartsWith("POST", StringComparison.Ordinal)), stage.Registry.Lines.Count(line => line.StartsWith("DELETE", StringComparison.Ordinal)));
        Assert.DoesNotContain("PUT", string.Join('\n', stage.Registry.Lines));
    }

    [TestMethod]
    public async Task The_first_build_on_a_machine_opens_no_upload_in_vain()
    {
        await using var stage = await Stage.SetAsync();
        var image = await stage.BuildAsync();
        await stage.PushAsync(image);
        stage.Registry.Forget();

        await stage.PushAsync(image);

        Assert.AreSequenceEqual([$"GET /v2/app/manifests/{image.ContentTag}"], stage.Registry.Lines);
    }

    private static async Task<Stage> ChangedAsync()
    {
        var stage = await Stage.SetAsync();
        await stage.PushAsync(await stage.BuildAsync());
        stage.Publish.With("app.dll", "application, another line");
        return stage;
    }
}
