using System.Net;
using System.Text;

namespace EcsPublish.Local.Tests.Guard;

[TestClass]
public sealed class WhenACallIsNotSignedAsItShouldBe : LocalTest
{
    private const string CreateRole = "Action=CreateServiceLinkedRole&Version=2010-05-08&AWSServiceName=ecs.amazonaws.com";

    private SignedRequest Good => SignedRequest.Of(Local.Server, "iam", CreateRole);

    [TestMethod]
    public async Task A_good_one_is_carried_out()
    {
        using var request = Good.Build();

        using var response = await Local.Http.SendAsync(request, Cancellation);

        Assert.AreEqual(HttpStatusCode.OK, response.StatusCode);
        Assert.IsTrue(File.Exists(Path.Combine(Local.Folder, "state", "iam.json")));
    }

    [TestMethod]
    public async Task Another_secret_is_a_mismatch() =>
        await AssertRefusedAsync(Good with { Secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY" }, "SignatureDoesNotMatch");

    [TestMethod]
    public async Task Another_access_key_is_unknown() =>
        await AssertRefusedAsync(Good with { AccessKeyId = "AKIAIOSFODNN7EXAMPLE" }, "InvalidClientTokenId");

    [TestMethod]
    public async Task An_access_key_with_an_invented_token_is_unknown() =>
        await AssertRefusedAsync(Good with { AccessKeyId = "ASIAIOSFODNN7EXAMPLE", SessionToken = "bm90IGlzc3VlZA==" }, "InvalidClientTokenId");

    [TestMethod]
    [DataRow(-16)]
    [DataRow(16)]
    public async Task A_signature_of_another_quarter_of_an_hour_has_expired(int minutes) =>
        await AssertRefusedAsync(Good with { Time = DateTimeOffset.UtcNow.AddMinutes(minutes) }, "SignatureDoesNotMatch");

    [TestMethod]
    public async Task Another_region_is_a_mismatch() => await AssertRefusedAsync(Good with { Region = "eu-west-1" }, "SignatureDoesNotMatch");

    [TestMethod]
    public async Task A_changed_body_is_a_mismatch()
    {
        using var request = Good.Build();
        request.Content = new StringContent(CreateRole + "&Description=changed", Encoding.UTF8, "application/x-www-form-urlencoded");

        await AssertRefusedAsync(request, "SignatureDoesNotMatch");
    }

    [TestMethod]
    public async Task An_Amazon_header_that_is_not_signed_is_a_mismatch()
    {
        using var request = Good.Build();
        request.Headers.Add("X-Amz-Target", "AmazonEC2ContainerServiceV20141113.RunTask");

        await AssertRefusedAsync(request, "SignatureDoesNotMatch");
    }

    [TestMethod]
    public async Task None_at_all_is_missing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent("{}") };
        request.Headers.Add("X-Amz-Target", "AmazonEC2ContainerServiceV20141113.RunTask");

        await AssertRefusedAsync(request, "MissingAuthenticationTokenException");
    }

    [TestMethod]
    public async Task The_control_end_wants_the_secret_key()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_local/shutdown");
        request.Headers.Add("X-EcsPublish-Key", Local.Server.AccessKeyId);

        using var response = await Local.Http.SendAsync(request, Cancellation);

        Assert.AreEqual(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.IsFalse(Local.Server.Completion.IsCompleted);
    }

    private async Task AssertRefusedAsync(SignedRequest signed, string code)
    {
        using var request = signed.Build();
        await AssertRefusedAsync(request, code);
    }

    private async Task AssertRefusedAsync(HttpRequestMessage request, string code)
    {
        using var response = await Local.Http.SendAsync(request, Cancellation);

        Assert.AreEqual(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains(code, await response.Content.ReadAsStringAsync(Cancellation));
        Assert.IsEmpty(Local.Server.RequestCounts.All);
        Assert.IsFalse(File.Exists(Path.Combine(Local.Folder, "state", "iam.json")));
    }
}
