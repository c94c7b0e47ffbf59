using EcsPublish.Images.Tests.Support;

namespace EcsPublish.Images.Tests;

[TestClass]
public sealed class WhenARegistryWantsALogin
{
    private const string Secret = "s3cr3t-p4ss";

    private static readonly FixedCredentials Known = new(RegistryCredential.Basic("AWS", Secret));

    [TestMethod]
    public async Task Basic_is_answered_once_and_then_sent_at_once()
    {
        await using var stage = await Stage.SetAsync();
        stage.Registry.Login = new BasicLogin("AWS", Secret);

        await stage.PushAsync(await stage.BuildAsync(), stage.Client(Known));

        Assert.AreEqual(1, stage.Registry.Requests.Count(request => request.Authorization is null));
    }

    [TestMethod]
    public async Task Basic_can_be_sent_with_the_first_request()
    {
        await using var stage = await Stage.SetAsync();
        stage.Registry.Login = new BasicLogin("AWS", Secret);

        await stage.PushAsync(await stage.BuildAsync(), stage.Client(Known, new RegistryOptions { AuthenticateAtOnce = true }));

        Assert.IsTrue(stage.Registry.Requests.All(request => request.Authorization == BasicLogin.Header("AWS", Secret)));
    }

    [TestMethod]
    public async Task A_public_image_needs_only_an_anonymous_token()
    {
        await using var stage = await Stage.SetAsync();
        stage.Registry.Login = new BearerLogin(stage.Registry.Name);
        new TestBase().AddTo(stage.Registry["library/base"], "1");

        await stage.PullAsync("library/base:1", stage.Client());

        var token = stage.Registry.Requests.Single(request => request.Line.Contains("/token", StringComparison.Ordinal));
        Assert.IsNull(token.Authorization);
        StringAssert.Contains(token.Line, "service=test-registry&scope=repository%3Alibrary%2Fbase%3Apull");
    }

    [TestMethod]
    public async Task A_private_image_gets_a_token_with_the_users_login()
    {
        await using var stage = await Stage.SetAsync();
        stage.Registry.Login = new BearerLogin(stage.Registry.Name, BasicLogin.Header("AWS", Secret));
        new TestBase().AddTo(stage.Registry["base"], "1");

        await stage.PullAsync("base:1", stage.Client(Known));

        Assert.IsTrue(stage.Registry.Requests.Where(request => request.Authorization?.StartsWith("Basic", StringComparison.Ordinal) == true)
            .All(request => request.Line.StartsWith("GET /token", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task An_identity_token_is_traded_for_access_tokens()
    {
        await using var stage = await Stage.SetAsync();
        stage.Registry.Login = new BearerLogin(stage.Registry.Name, "nobody") { IdentityToken = Secret };

        var known = new FixedCredentials(RegistryCredential.Identity(Secret));

        var report = await stage.PushAsync(await stage.BuildAsync(), stage.Client(known));

        Assert.AreEqual(3, report.PushedBlobs);
        Assert.AreEqual(1, stage.Registry.Lines.Count(line => line.StartsWith("POST /token", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task A_mount_asks_for_access_to_both_repositories()
    {
        await using var stage = await Stage.SetAsync();
        new TestBase().AddTo(stage.Registry["base"], "1");
        stage.Registry.Login = new BearerLogin(stage.Registry.Name);
        var client = stage.Client();
        var image = await stage.BuildAsync(await stage.PullAsync("base:1", client));

        await stage.PushAsync(image, client);

        const string Both = "&scope=repository%3Aapp%3Apull%2Cpush&scope=repository%3Abase%3Apull";
        Assert.IsTrue(stage.Registry.Lines.Any(line => line.EndsWith(Both, StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task An_expired_token_is_renewed()
    {
        await using var stage = await Stage.SetAsync();
        stage.Registry.Login = new BearerLogin(stage.Registry.Name);
        new TestBase().AddTo(stage.Registry["base"], "1");
        var client = stage.Client();
        await stage.PullAsync("base:1", client);
        stage.Registry.Inject(new Fault("GET /v2/base/manifests/1", 1, context =>
        {
            context.Response.Headers.WWWAuthenticate = $"Bearer realm=\"http://{stage.Registry.Name}/token\"";
            return Answers.ErrorAsync(context, 401, "UNAUTHORIZED", "token expired");
        }));

        await stage.PullAsync("base:1", client);

        Assert.AreEqual(2, stage.Registry.Lines.Count(line => line.StartsWith("GET /token", StringComparison.Ordinal)));
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task A_refused_login_is_an_error_without_the_secret(bool basic)
    {
        await using var stage = await Stage.SetAsync();
        stage.Registry.Login = basic ? new BasicLogin("AWS", "other") : new BearerLogin(stage.Registry.Name, "other");
        var image = await stage.BuildAsync();

        var failure = await Assert.ThrowsExactlyAsync<ImageException>(() => stage.PushAsync(image, stage.Client(Known)));

        Assert.AreEqual((ImageFailure.Unauthorized, 401), (failure.Failure, failure.StatusCode));
        Assert.IsFalse(failure.ToString().Contains(Secret, StringComparison.Ordinal));
    }

    [TestMethod]
    public async Task No_login_goes_to_a_token_server_without_https_on_another_host()
    {
        await using var stage = await Stage.SetAsync();
        stage.Registry.Inject(new Fault("GET", 1, context =>
        {
            context.Response.Headers.WWWAuthenticate = "Bearer realm=\"http://tokens.example/token\"";
            return Answers.ErrorAsync(context, 401, "UNAUTHORIZED", "");
        }));

        var failure = await Assert.ThrowsExactlyAsync<ImageException>(() => stage.PullAsync("base:1", stage.Client(Known)));

        StringAssert.Contains(failure.Message, "tokens.example, which has no https; no login was sent");
    }

    [TestMethod]
    public async Task No_login_follows_a_redirect_to_another_host()
    {
        await using var stage = await Stage.SetAsync();
        await using var storage = await TestRegistry.StartAsync();
        stage.Registry.Login = new BasicLogin("AWS", Secret);
        new TestBase().AddTo(stage.Registry["base"], "1");
        foreach (var (digest, content) in stage.Registry["base"].Blobs)
            storage["storage"].Blobs[digest] = content;
        stage.Registry.BlobStorage = $"http://{storage.Name}/v2/storage/blobs/";

        await stage.PullAsync("base:1", stage.Client(Known));

        Assert.IsNull(storage.Requests.Single().Authorization);
    }

    [TestMethod]
    public async Task Lacking_rights_are_another_error_than_a_lacking_login()
    {
        await using var stage = await Stage.SetAsync();
        const string Words = "User: arn:aws:iam::123456789012:user/x is not authorized to perform: ecr:InitiateLayerUpload";
        stage.Registry.Inject(Fault.Status("POST", 403, times: 9, code: "DENIED", message: Words));
        var image = await stage.BuildAsync();

        var failure = await Assert.ThrowsExactlyAsync<ImageException>(() => stage.PushAsync(image));

        Assert.AreEqual((ImageFailure.Forbidden, 403, "app"), (failure.Failure, failure.StatusCode, failure.Repository));
        StringAssert.Contains(failure.Message, $"DENIED, {Words}");
    }
}
