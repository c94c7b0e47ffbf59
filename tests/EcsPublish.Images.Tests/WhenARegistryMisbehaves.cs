using EcsPublish.Images.Tests.Support;

namespace EcsPublish.Images.Tests;

[TestClass]
public sealed class WhenARegistryMisbehaves
{
    [TestMethod]
    [DataRow("GET /v2/app/manifests/")]
    [DataRow("HEAD /v2/app/manifests/")]
    [DataRow("HEAD /v2/app/blobs/")]
    [DataRow("POST /v2/app/blobs/uploads/")]
    [DataRow("PUT /v2/app/blobs/uploads/")]
    [DataRow("PUT /v2/app/manifests/")]
    public async Task A_passing_fault_at_any_request_is_passed_over(string at)
    {
        await using var stage = await Stage.SetAsync();
        var image = await stage.BuildAsync();
        stage.Registry.Inject(Fault.Cut(at), Fault.Status(at, 500), Fault.Status(at, 503, code: "UNAVAILABLE"), Fault.Status(at, 429));

        var report = await stage.PushAsync(image, tags: ["v1"]);

        Assert.AreEqual(image.Digest, Sha256Digest.Of(stage.Registry["app"].Manifests["v1"].Content));
        Assert.AreEqual(3, report.PushedBlobs);
        Assert.IsTrue(stage.Time.Pauses.Count >= 4);
    }

    [TestMethod]
    public async Task Pauses_grow_and_respect_what_the_registry_asks_for()
    {
        await using var stage = await Stage.SetAsync();
        var image = await stage.BuildAsync();
        stage.Registry.Inject(
            Fault.Status("GET", 429, times: 3), Fault.Status("GET", 429, retryAfter: 17), Fault.Status("GET", 429, retryAfter: 3600));

        await stage.PushAsync(image);

        var pauses = stage.Time.Pauses.Select(pause => pause.TotalSeconds).ToArray();
        Assert.AreEqual(5, pauses.Length);
        for (var index = 0; index < 3; index++)
            Assert.IsInRange(0.25 * Math.Pow(2, index), 0.5 * Math.Pow(2, index), pauses[index]);

        Assert.AreEqual(17, pauses[3]);
        Assert.AreEqual(60, pauses[4]);
    }

    [TestMethod]
    [DataRow(429, ImageFailure.TooManyRequests)]
    [DataRow(500, ImageFailure.ServerError)]
    public async Task A_lasting_fault_is_an_error_after_six_tries(int status, ImageFailure expected)
    {
        await using var stage = await Stage.SetAsync();
        var image = await stage.BuildAsync();
        stage.Registry.Inject(Fault.Status("PUT /v2/app/manifests/", status, times: 99, code: "TOOMANYREQUESTS", message: "Rate exceeded"));

        var failure = await Assert.ThrowsExactlyAsync<ImageException>(() => stage.PushAsync(image));

        Assert.AreEqual((expected, status), (failure.Failure, failure.StatusCode));
        StringAssert.Contains(failure.Message, "TOOMANYREQUESTS, Rate exceeded");
        Assert.AreEqual(6, stage.Registry.Lines.Count(line => line.StartsWith("PUT /v2/app/manifests/", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task A_registry_that_is_not_there_is_named()
    {
        await using var stage = await Stage.SetAsync();
        var image = await stage.BuildAsync();
        var client = stage.Client();
        await stage.Registry.DisposeAsync();

        var failure = await Assert.ThrowsExactlyAsync<ImageException>(() => stage.PushAsync(image, client));

        Assert.AreEqual(ImageFailure.Connection, failure.Failure);
        StringAssert.Contains(failure.Message, $"{client.Registry} cannot be reached");
    }

    [TestMethod]
    public async Task A_silent_registry_counts_as_cut()
    {
        await using var stage = await Stage.SetAsync();
        var image = await stage.BuildAsync();
        stage.Registry.Inject(Fault.Hang("GET", times: 2));

        var impatient = new RegistryOptions { StallTimeout = TimeSpan.FromMilliseconds(200) };

        var report = await stage.PushAsync(image, stage.Client(options: impatient));

        Assert.AreEqual(3, report.PushedBlobs);
        Assert.AreEqual(2, stage.Time.Pauses.Count);
    }

    [TestMethod]
    public async Task Cancelling_ends_the_push()
    {
        await using var stage = await Stage.SetAsync();
        var image = await stage.BuildAsync();
        stage.Registry.Inject(Fault.Hang("GET"));
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        var push = new ImagePusher().PushAsync(image, stage.Client(), "app", [], cancellation.Token);

        await Assert.ThrowsAsync<OperationCanceledException>(() => push);
    }

    [TestMethod]
    public async Task A_manifest_that_comes_back_different_is_an_error()
    {
        await using var stage = await Stage.SetAsync();
        var image = await stage.BuildAsync();
        stage.Registry.Inject(new Fault("PUT /v2/app/manifests/", 1, context =>
        {
            context.Response.StatusCode = 201;
            context.Response.Headers["Docker-Content-Digest"] = "sha256:" + new string('0', 64);
            return Task.CompletedTask;
        }));

        var failure = await Assert.ThrowsExactlyAsync<ImageException>(() => stage.PushAsync(image));

        Assert.AreEqual(ImageFailure.DigestMismatch, failure.Failure);
    }

    [TestMethod]
    public async Task Without_a_digest_header_the_tag_is_asked_for()
    {
        await using var stage = await Stage.SetAsync();
        var image = await stage.BuildAsync();
        stage.Registry.Inject(new Fault("PUT /v2/app/manifests/", 1, context =>
        {
            stage.Registry["app"].AddManifest(image.Manifest, image.MediaType, image.ContentTag);
            context.Response.StatusCode = 201;
            return Task.CompletedTask;
        }));

        await stage.PushAsync(image);

        Assert.AreEqual($"HEAD /v2/app/manifests/{image.ContentTag}", stage.Registry.Lines.Last());
    }
}
