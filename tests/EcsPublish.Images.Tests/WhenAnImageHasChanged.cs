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
        AssertNothingIsOpen(stage.Registry);
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

    [TestMethod]
    public async Task A_registry_that_does_not_say_whether_it_has_it_keeps_no_upload_open()
    {
        await using var stage = await ChangedAsync();
        stage.Registry.Forget();
        stage.Registry.Inject(Fault.Status("GET /v2/app/manifests/", 500, times: 100));

        var failure = await Assert.ThrowsExactlyAsync<ImageException>(async () => await stage.PushAsync(await stage.BuildAsync()));

        Assert.AreEqual(ImageFailure.ServerError, failure.Failure);
        AssertNothingIsOpen(stage.Registry);
    }

    [TestMethod]
    public async Task What_a_push_has_brought_is_not_asked_for_by_the_next_of_its_client_but_by_all_others()
    {
        await using var stage = await Stage.SetAsync();
        var options = new RegistryOptions { Places = new BlobPlaces() };
        var client = stage.Client(options: options);
        await stage.PushAsync(await stage.BuildAsync(), client);
        stage.Publish.With("app.dll", "application, another line");
        var changed = await stage.BuildAsync();
        stage.Registry.Forget();

        await stage.PushAsync(changed, client);
        Assert.AreEqual(2, stage.Registry.Lines.Count(line => line.StartsWith("HEAD", StringComparison.Ordinal)));

        stage.Registry["app"].Blobs.Clear();
        stage.Registry["app"].Manifests.Clear();
        Assert.AreEqual(3, (await stage.PushAsync(changed, stage.Client(options: options))).PushedBlobs);
    }

    private static void AssertNothingIsOpen(TestRegistry registry) =>
        Assert.AreEqual(registry.Lines.Count(line => line.StartsWith("POST", StringComparison.Ordinal)), registry.Lines.Count(line => line.StartsWith("DELETE", StringComparison.Ordinal)));

    private static async Task<Stage> ChangedAsync()
    {
        var stage = await Stage.SetAsync();
        await stage.PushAsync(await stage.BuildAsync());
        stage.Publish.With("app.dll", "application, another line");
        return stage;
    }
}
