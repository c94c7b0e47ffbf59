using System.Net;
using System.Text;

namespace EcsPublish.Local.Tests.Guard;

[TestClass]
public sealed class WhenAWebPageSendsARequest : LocalTest
{
    private const string CreateRole = "Action=CreateServiceLinkedRole&Version=2010-05-08&AWSServiceName=ecs.amazonaws.com";

    [TestMethod]
    public async Task Another_host_name_that_points_here_gets_403()
    {
        using var request = Signed();
        request.Headers.Host = $"evil.example:{Local.Server.Port}";

        await AssertRefusedAsync(request);
    }

    [TestMethod]
    public async Task The_right_host_with_another_port_gets_403()
    {
        using var request = Signed();
        request.Headers.Host = "127.0.0.1:80";

        await AssertRefusedAsync(request);
    }

    [TestMethod]
    [DataRow("Origin", "https://evil.example")]
    [DataRow("Origin", "null")]
    [DataRow("Sec-Fetch-Site", "cross-site")]
    [DataRow("Sec-Fetch-Mode", "navigate")]
    public async Task A_browsers_header_gets_403_even_with_a_good_signature(string header, string value)
    {
        using var request = Signed();
        request.Headers.Add(header, value);

        await AssertRefusedAsync(request);
    }

    [TestMethod]
    public async Task A_cross_site_form_gets_403()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/");
        request.Content = new StringContent(CreateRole, Encoding.UTF8, "application/x-www-form-urlencoded");

        await AssertRefusedAsync(request);
    }

    [TestMethod]
    public async Task A_preflight_gets_403_and_no_CORS_header()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/");
        request.Headers.Add("Origin", "https://evil.example");

        using var response = await Local.Http.SendAsync(request, Cancellation);

        Assert.AreEqual(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.IsFalse(response.Headers.Any(header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase)));
    }

    [TestMethod]
    [DataRow("/v2/")]
    [DataRow("/_local/health")]
    public async Task The_registry_and_the_control_end_are_guarded_too(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var response = await Local.Http.SendAsync(request, Cancellation);

        Assert.AreEqual(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private HttpRequestMessage Signed() => SignedRequest.Form(Local.Server, "iam", CreateRole);

    private async Task AssertRefusedAsync(HttpRequestMessage request)
    {
        using var response = await Local.Http.SendAsync(request, Cancellation);

        Assert.AreEqual(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.IsEmpty(Local.Server.RequestCounts.All);
        Assert.IsFalse(File.Exists(Path.Combine(Local.Folder, "state", "iam.json")));
    }
}
