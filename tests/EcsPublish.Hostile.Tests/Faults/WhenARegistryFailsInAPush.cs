using EcsPublish.Images;
using EcsPublish.Images.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace EcsPublish.Hostile.Tests.Faults;

/// <summary>Every fault at every request of a push: it ends right, or with one error, and the next push mends what it left.</summary>
[TestClass]
public sealed class WhenARegistryFailsInAPush
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly RegistryOptions Options = new() { StallTimeout = TimeSpan.FromMilliseconds(300) };

    private static readonly Dictionary<string, Func<HttpContext, Task>> Faults = new()
    {
        ["cut before the request is read"] = Cut,
        ["cut after the request is read"] = async http =>
        {
            await http.Request.Body.CopyToAsync(Stream.Null);
            http.Abort();
        },
        ["429"] = http => Answer(http, 429),
        ["429 with Retry-After"] = http =>
        {
            http.Response.Headers.RetryAfter = "2";
            return Answer(http, 429);
        },
        ["500"] = http => Answer(http, 500),
        ["503 in the middle of its body"] = async http =>
        {
            http.Response.StatusCode = 503;
            http.Response.ContentLength = 1000;
            await http.Response.Body.WriteAsync(new byte[10]);
            await http.Response.Body.FlushAsync();
            http.Abort();
        },
        ["silence"] = async http => await Task.Delay(Patience, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default),
    };

    public static IEnumerable<object[]> Kinds => Faults.Keys.Select(kind => new object[] { kind });

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public async Task Once_at_any_request_it_is_passed_over(string kind)
    {
        var requests = await CountAsync();
        foreach (var at in Hostility.Choose(requests, step: 4))
        {
            await using var stage = await Stage.SetAsync();
            var image = await stage.BuildAsync();
            stage.Registry.Login = new FaultAt(at + 1, at + 1, Faults[kind]);

            await PushAsync(stage, image);

            AssertWhole(stage.Registry["app"], image);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public async Task For_good_from_any_request_on_it_is_one_error_and_the_next_push_mends_it(string kind)
    {
        var requests = await CountAsync();
        foreach (var at in Hostility.Choose(requests, step: 4, first: 1))
        {
            await using var stage = await Stage.SetAsync();
            var image = await stage.BuildAsync();
            stage.Registry.Login = new FaultAt(at + 1, int.MaxValue, Faults[kind]);

            var failure = await Assert.ThrowsExactlyAsync<ImageException>(() => PushAsync(stage, image));
            Assert.IsTrue(failure.Failure is ImageFailure.Connection or ImageFailure.TooManyRequests or ImageFailure.ServerError, failure.Message);
            AssertNoTagPointsAtNothing(stage.Registry["app"]);

            stage.Registry.Login = null;
            await PushAsync(stage, image);
            AssertWhole(stage.Registry["app"], image);
        }
    }

    [TestMethod]
    public async Task A_wrong_digest_in_any_answer_is_one_error_or_none()
    {
        var requests = await CountAsync();
        for (var at = 1; at <= requests; at++)
        {
            await using var stage = await Stage.SetAsync();
            var image = await stage.BuildAsync();
            stage.Registry.Login = new FaultAt(at, at, AnswerWithAnotherDigest);

            try
            {
                await PushAsync(stage, image);
            }
            catch (ImageException e)
            {
                Assert.IsFalse(e.Message.Contains("   at ", StringComparison.Ordinal), e.Message);
            }

            stage.Registry.Login = null;
            await PushAsync(stage, image);
            AssertWhole(stage.Registry["app"], image);
        }
    }

    [TestMethod]
    public async Task A_slow_link_that_moves_is_waited_for()
    {
        await using var stage = await Stage.SetAsync();
        var content = new byte[32 << 20];
        new Random(1).NextBytes(content);
        await File.WriteAllBytesAsync(stage.Publish.Below("app.dll"), content);
        var image = await stage.BuildAsync();
        stage.Registry.Login = new SlowReader(TimeSpan.FromMilliseconds(15));

        await PushAsync(stage, image, Options with { StallTimeout = TimeSpan.FromSeconds(3) });

        AssertWhole(stage.Registry["app"], image);
    }

    private static async Task<int> CountAsync()
    {
        await using var stage = await Stage.SetAsync();
        var count = new FaultAt(0, 0, Cut);
        stage.Registry.Login = count;
        await PushAsync(stage, await stage.BuildAsync());
        Assert.IsGreaterThan(10, count.Count);
        return count.Count;
    }

    // One blob after the other, so that a request has the same number each time.
    private static async Task PushAsync(Stage stage, BuiltImage image, RegistryOptions? options = null)
    {
        using var limit = new CancellationTokenSource(Patience);
        using var client = stage.Client(options: options ?? Options);
        await new ImagePusher(parallelism: 1).PushAsync(image, client, "app", ["v1"], limit.Token);
    }

    private static void AssertWhole(TestRepository repository, BuiltImage image)
    {
        foreach (var blob in image.Blobs) Assert.AreEqual(blob.Descriptor.Digest, Sha256Digest.Of(repository.Blobs[blob.Descriptor.Digest]));
        foreach (var tag in new[] { "v1", image.ContentTag }) Assert.AreEqual(image.Digest, Sha256Digest.Of(repository.Manifests[tag].Content));
    }

    // A tag is moved only when all that it stands for is there.
    private static void AssertNoTagPointsAtNothing(TestRepository repository)
    {
        foreach (var manifest in repository.Manifests.Values)
        {
            var parts = EcsPublish.Images.Configuration.ManifestDocument.Read(System.Text.Json.Nodes.JsonNode.Parse(manifest.Content)!.AsObject())!;
            foreach (var blob in parts.Layers.Append(parts.Config)) Assert.IsTrue(repository.Blobs.ContainsKey(blob.Digest), blob.Digest);
        }
    }

    // Of a manifest: it is another one now. Of an upload: something else arrived. Of the rest: nothing that can be used.
    private static Task AnswerWithAnotherDigest(HttpContext http)
    {
        http.Response.Headers["Docker-Content-Digest"] = "sha256:" + new string('0', 64);
        return http.Request.Path.Value!.Contains("/manifests/", StringComparison.Ordinal)
            ? Answer(http, http.Request.Method == "GET" ? 404 : 201)
            : Answers.ErrorAsync(http, 400, "DIGEST_INVALID", "provided digest did not match uploaded content");
    }

    private static Task Cut(HttpContext http)
    {
        http.Abort();
        return Task.CompletedTask;
    }

    private static Task Answer(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
