using System.Net;
using System.Text;
using Amazon.ECR.Model;
using EcsPublish.Local.Registry;

namespace EcsPublish.Local.Tests.Registry;

[TestClass]
public sealed class WhenImagesArePushed : RegistryTest
{
    private string Host => $"127.0.0.1:{Local.Server.Port}";

    [TestMethod]
    public async Task They_come_back_byte_for_byte_by_tag_and_by_digest()
    {
        var manifest = await Registry.PushImageAsync(App, "v1", "content", Cancellation);
        var digest = RegistryClient.DigestOf(Encoding.UTF8.GetBytes(manifest));

        using var byTag = await Registry.SendAsync(HttpMethod.Get, $"/v2/{App}/manifests/v1", null, Cancellation);
        using var byDigest = await Registry.SendAsync(HttpMethod.Get, $"/v2/{App}/manifests/{digest}", null, Cancellation);

        Assert.AreEqual(manifest, await byTag.Content.ReadAsStringAsync(Cancellation));
        Assert.AreEqual(manifest, await byDigest.Content.ReadAsStringAsync(Cancellation));
        Assert.AreEqual(digest, byTag.Headers.GetValues("Docker-Content-Digest").Single());
        Assert.AreEqual("application/vnd.oci.image.manifest.v1+json", byTag.Content.Headers.ContentType!.MediaType);
    }

    [TestMethod]
    public async Task A_manifest_whose_layers_are_missing_is_refused()
    {
        await CreateAsync("other");
        var manifest = await Registry.PushImageAsync(App, "v1", "content", Cancellation);

        using var response = await Registry.PutManifestAsync("other", "v1", manifest, Cancellation);

        Assert.AreEqual(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("MANIFEST_BLOB_UNKNOWN", await response.Content.ReadAsStringAsync(Cancellation));
    }

    [TestMethod]
    public async Task A_tag_of_an_immutable_repository_stays_where_it_is()
    {
        await CreateAsync("fixed", immutable: true);
        var first = await Registry.PushImageAsync("fixed", "v1", "first", Cancellation);
        var second = await Registry.PushImageAsync("fixed", "v2", "second", Cancellation);

        using var response = await Registry.PutManifestAsync("fixed", "v1", second, Cancellation);
        using var got = await Registry.SendAsync(HttpMethod.Get, "/v2/fixed/manifests/v1", null, Cancellation);

        Assert.AreEqual(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("TAG_INVALID", await response.Content.ReadAsStringAsync(Cancellation));
        Assert.AreEqual(first, await got.Content.ReadAsStringAsync(Cancellation));
    }

    [TestMethod]
    public async Task A_tag_of_another_repository_moves()
    {
        await Registry.PushImageAsync(App, "latest", "first", Cancellation);
        var second = await Registry.PushImageAsync(App, "latest", "second", Cancellation);

        using var got = await Registry.SendAsync(HttpMethod.Get, $"/v2/{App}/manifests/latest", null, Cancellation);
        var images = await Ecr.DescribeImagesAsync(new DescribeImagesRequest { RepositoryName = App }, Cancellation);

        Assert.AreEqual(second, await got.Content.ReadAsStringAsync(Cancellation));
        Assert.HasCount(2, images.ImageDetails);
        Assert.AreEqual("latest", images.ImageDetails.Single(image => image.ImageTags is not null).ImageTags.Single());
    }

    [TestMethod]
    public async Task ECR_gives_the_manifest_and_names_what_it_has_not()
    {
        var manifest = await Registry.PushImageAsync(App, "v1", "content", Cancellation);

        var got = await Ecr.BatchGetImageAsync(
            new BatchGetImageRequest
            {
                RepositoryName = App,
                ImageIds = [new ImageIdentifier { ImageTag = "v1" }, new ImageIdentifier { ImageTag = "v2" }],
            },
            Cancellation);

        Assert.AreEqual(manifest, got.Images.Single().ImageManifest);
        Assert.AreEqual("ImageNotFound", got.Failures.Single().FailureCode.Value);
    }

    [TestMethod]
    public async Task A_repository_with_images_is_deleted_only_by_force()
    {
        await Registry.PushImageAsync(App, "v1", "content", Cancellation);

        await Assert.ThrowsExactlyAsync<RepositoryNotEmptyException>(
            () => Ecr.DeleteRepositoryAsync(new DeleteRepositoryRequest { RepositoryName = App }, Cancellation));
        await Ecr.DeleteRepositoryAsync(new DeleteRepositoryRequest { RepositoryName = App, Force = true }, Cancellation);

        Assert.IsEmpty((await Ecr.DescribeRepositoriesAsync(new DescribeRepositoriesRequest(), Cancellation)).Repositories);
    }

    [TestMethod]
    public async Task An_image_deleted_by_digest_goes_with_all_its_tags()
    {
        var manifest = await Registry.PushImageAsync(App, "v1", "content", Cancellation);
        using var second = await Registry.PutManifestAsync(App, "v2", manifest, Cancellation);
        var digest = RegistryClient.DigestOf(Encoding.UTF8.GetBytes(manifest));

        var deleted = await Ecr.BatchDeleteImageAsync(
            new BatchDeleteImageRequest { RepositoryName = App, ImageIds = [new ImageIdentifier { ImageDigest = digest }] }, Cancellation);

        Assert.AreEqual("v1 v2", string.Join(' ', deleted.ImageIds.Select(id => id.ImageTag)));
        Assert.IsEmpty((await Ecr.ListImagesAsync(new ListImagesRequest { RepositoryName = App }, Cancellation)).ImageIds);
    }

    [TestMethod]
    public async Task What_an_index_is_made_of_is_deleted_after_the_index()
    {
        var manifest = await Registry.PushImageAsync(App, "one", "content", Cancellation);
        var part = RegistryClient.DigestOf(Encoding.UTF8.GetBytes(manifest));
        var index = $$"""
            {"schemaVersion":2,"manifests":[{"mediaType":"application/vnd.oci.image.manifest.v1+json","digest":"{{part}}","size":1}]}
            """;
        using var put = await Registry.PutManifestAsync(App, "all", index, Cancellation, "application/vnd.oci.image.index.v1+json");
        var whole = RegistryClient.DigestOf(Encoding.UTF8.GetBytes(index));

        var tooEarly = await DeleteAsync(part);
        var together = await DeleteAsync(whole, part);

        Assert.AreEqual("ImageReferencedByManifestList", tooEarly.Failures.Single().FailureCode.Value);
        StringAssert.Contains(tooEarly.Failures[0].FailureReason, whole);
        Assert.IsEmpty(together.Failures ?? []);
        Assert.IsEmpty((await Ecr.ListImagesAsync(new ListImagesRequest { RepositoryName = App }, Cancellation)).ImageIds ?? []);
    }

    [TestMethod]
    public async Task More_than_a_hundred_are_not_deleted_at_once() =>
        await Assert.ThrowsExactlyAsync<InvalidParameterException>(() => DeleteAsync([.. Enumerable.Repeat($"sha256:{new string('0', 64)}", 101)]));

    [TestMethod]
    public async Task A_task_finds_its_configuration_and_layers()
    {
        await Registry.PushImageAsync(App, "v1", "content", Cancellation);

        var image = Local.Server.Context.Images.Find($"{Host}/{App}:v1", "amd64");

        Assert.AreEqual("WHAT=content", image.Config["config"]!["Env"]![0]!.GetValue<string>());
        Assert.AreEqual("content", await File.ReadAllTextAsync(image.Layers.Single(), Cancellation));
    }

    [TestMethod]
    public async Task A_task_gets_its_architecture_from_an_index()
    {
        var manifest = await Registry.PushImageAsync(App, "one", "content", Cancellation);
        var digest = RegistryClient.DigestOf(Encoding.UTF8.GetBytes(manifest));
        var index = $$"""
            {"schemaVersion":2,"manifests":[{"mediaType":"application/vnd.oci.image.manifest.v1+json","digest":"{{digest}}","size":1,
             "platform":{"architecture":"arm64","os":"linux"} }]}
            """;
        using var put = await Registry.PutManifestAsync(App, "all", index, Cancellation, "application/vnd.oci.image.index.v1+json");

        var image = Local.Server.Context.Images.Find($"{Host}/{App}:all", "arm64");
        var error = Assert.ThrowsExactly<ImagePullException>(() => Local.Server.Context.Images.Find($"{Host}/{App}:all", "amd64"));

        Assert.AreEqual(digest, image.Digest);
        StringAssert.EndsWith(error.Message, "image Manifest does not contain descriptor matching platform 'linux/amd64'");
    }

    [TestMethod]
    [DataRow("amd64", "one")]
    [DataRow("arm64", "two")]
    [DataRow("riscv64", "two")]
    public async Task A_runtime_that_prefers_an_architecture_gets_it_where_the_index_has_it(string preferred, string expected)
    {
        var digests = new Dictionary<string, string>();
        foreach (var tag in new[] { "one", "two" })
            digests[tag] = RegistryClient.DigestOf(Encoding.UTF8.GetBytes(await Registry.PushImageAsync(App, tag, tag, Cancellation)));
        var index = $$"""
            {"schemaVersion":2,"manifests":[{"digest":"{{digests["one"]}}","size":1,"platform":{"architecture":"amd64","os":"linux"} },
             {"digest":"{{digests["two"]}}","size":1,"platform":{"architecture":"arm64","os":"linux"} }]}
            """;
        using var put = await Registry.PutManifestAsync(App, "all", index, Cancellation, "application/vnd.oci.image.index.v1+json");

        var image = Local.Server.Context.Images.Find($"{Host}/{App}:all", "arm64", preferred);

        Assert.AreEqual(digests[expected], image.Digest);
    }

    [TestMethod]
    [DataRow("{0}/team/app:nope", "not found")]
    [DataRow("{0}/nope:v1", "not found")]
    [DataRow("public.ecr.aws/docker/library/busybox:latest", "pulls only from its own registry")]
    [DataRow("busybox", "pulls only from its own registry")]
    public void A_task_learns_that_an_image_cannot_be_pulled(string reference, string why)
    {
        var error = Assert.ThrowsExactly<ImagePullException>(() => Local.Server.Context.Images.Find(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, reference, Host), "amd64"));

        StringAssert.StartsWith(error.Message, "CannotPullContainerError: ");
        StringAssert.Contains(error.Message, why);
    }

    private Task<BatchDeleteImageResponse> DeleteAsync(params string[] digests) => Ecr.BatchDeleteImageAsync(
        new BatchDeleteImageRequest { RepositoryName = App, ImageIds = [.. digests.Select(digest => new ImageIdentifier { ImageDigest = digest })] },
        Cancellation);
}
