using System.Net;
using System.Text;

namespace EcsPublish.Local.Tests.Registry;

[TestClass]
public sealed class WhenBlobsArePushed : RegistryTest
{
    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes("eighteen characters");

    [TestMethod]
    public async Task Without_the_password_the_registry_answers_401_and_says_how()
    {
        using var response = await Local.Http.GetAsync("/v2/", Cancellation);

        Assert.AreEqual(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.AreEqual("Basic", response.Headers.WwwAuthenticate.Single().Scheme);
    }

    [TestMethod]
    public async Task A_repository_that_was_not_created_is_unknown()
    {
        using var response = await Registry.SendAsync(HttpMethod.Post, "/v2/other/blobs/uploads/", null, Cancellation);

        Assert.AreEqual(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("NAME_UNKNOWN", await response.Content.ReadAsStringAsync(Cancellation));
    }

    [TestMethod]
    public async Task Chunks_are_put_together_and_come_back_as_one()
    {
        using var begun = await Registry.SendAsync(HttpMethod.Post, $"/v2/{App}/blobs/uploads/", null, Cancellation);
        var upload = begun.Headers.Location!.ToString();

        using var first = await Registry.SendAsync(HttpMethod.Patch, upload, new ByteArrayContent(Bytes[..8]), Cancellation);
        using var status = await Registry.SendAsync(HttpMethod.Get, upload, null, Cancellation);
        using var second = await Registry.SendAsync(HttpMethod.Patch, upload, new ByteArrayContent(Bytes[8..]), Cancellation);
        using var done = await Registry.SendAsync(HttpMethod.Put, $"{upload}?digest={RegistryClient.DigestOf(Bytes)}", null, Cancellation);
        using var got = await Registry.SendAsync(HttpMethod.Get, done.Headers.Location!.ToString(), null, Cancellation);

        Assert.AreEqual(HttpStatusCode.Accepted, first.StatusCode);
        Assert.AreEqual("0-7", status.Headers.GetValues("Range").Single());
        Assert.AreEqual(HttpStatusCode.Created, done.StatusCode);
        Assert.AreEqual(Encoding.UTF8.GetString(Bytes), await got.Content.ReadAsStringAsync(Cancellation));
    }

    [TestMethod]
    public async Task Bytes_that_are_not_what_their_digest_says_are_refused()
    {
        var other = RegistryClient.DigestOf([1, 2, 3]);

        using var response = await Registry.SendAsync(
            HttpMethod.Post, $"/v2/{App}/blobs/uploads/?digest={other}", new ByteArrayContent(Bytes), Cancellation);
        using var head = await Registry.SendAsync(HttpMethod.Head, $"/v2/{App}/blobs/{other}", null, Cancellation);

        Assert.AreEqual(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("DIGEST_INVALID", await response.Content.ReadAsStringAsync(Cancellation));
        Assert.AreEqual(HttpStatusCode.NotFound, head.StatusCode);
    }

    [TestMethod]
    public async Task A_chunk_that_does_not_fit_on_the_last_is_refused()
    {
        using var begun = await Registry.SendAsync(HttpMethod.Post, $"/v2/{App}/blobs/uploads/", null, Cancellation);
        var chunk = new ByteArrayContent(Bytes);
        chunk.Headers.TryAddWithoutValidation("Content-Range", "5-22");

        using var response = await Registry.SendAsync(HttpMethod.Patch, begun.Headers.Location!.ToString(), chunk, Cancellation);

        Assert.AreEqual(HttpStatusCode.RequestedRangeNotSatisfiable, response.StatusCode);
    }

    [TestMethod]
    public async Task Another_repository_sees_a_blob_only_after_it_is_mounted()
    {
        await CreateAsync("team/other");
        var digest = await Registry.PushBlobAsync(App, Bytes, Cancellation);

        using var before = await Registry.SendAsync(HttpMethod.Head, $"/v2/team/other/blobs/{digest}", null, Cancellation);
        using var mount = await Registry.SendAsync(HttpMethod.Post, $"/v2/team/other/blobs/uploads/?mount={digest}&from={App}", null, Cancellation);
        using var after = await Registry.SendAsync(HttpMethod.Head, $"/v2/team/other/blobs/{digest}", null, Cancellation);

        Assert.AreEqual(HttpStatusCode.NotFound, before.StatusCode);
        Assert.AreEqual(HttpStatusCode.Created, mount.StatusCode);
        Assert.AreEqual(HttpStatusCode.OK, after.StatusCode);
    }

    [TestMethod]
    public async Task A_mount_of_what_is_not_there_begins_an_upload()
    {
        using var mount = await Registry.SendAsync(
            HttpMethod.Post, $"/v2/{App}/blobs/uploads/?mount={RegistryClient.DigestOf(Bytes)}&from=nowhere", null, Cancellation);

        Assert.AreEqual(HttpStatusCode.Accepted, mount.StatusCode);
    }

    [TestMethod]
    public async Task Many_at_once_all_arrive()
    {
        var blobs = Enumerable.Range(0, 24).Select(number => Encoding.UTF8.GetBytes($"blob {number}")).ToList();

        var digests = await Task.WhenAll(blobs.Select(blob => Registry.PushBlobAsync(App, blob, Cancellation)));

        foreach (var digest in digests)
        {
            using var head = await Registry.SendAsync(HttpMethod.Head, $"/v2/{App}/blobs/{digest}", null, Cancellation);
            Assert.AreEqual(HttpStatusCode.OK, head.StatusCode);
        }
    }
}
