using CsCheck;
using EcsPublish.Images;
using EcsPublish.Images.Tests.Support;

namespace EcsPublish.Hostile.Tests.Fuzzing;

/// <summary>Challenges, tokens, addresses and errors: what a registry says beside images.</summary>
[TestClass]
public sealed class WhenARegistryAnswersAnything : HostileRegistryTest
{
    private static readonly string[] Addresses =
    [
        "", "/", "//", "http://", "http://[", "ftp://127.0.0.1/x", "file:///etc/passwd", "javascript:alert(1)", "mailto:a@b", "https://127.0.0.1:1/x", "http://127.0.0.1:1/x",
        "http://user:password@127.0.0.1:1/", "..", "?a", "#", "/v2/app/blobs/uploads/x?_state=%zz", "/\\..\\", "http://\u00e9/", "data:,x", "/v2/" + "a/b/",
    ];

    private static readonly IRegistryCredentials Login = new FixedCredentials(RegistryCredential.Basic("AWS", "canary-of-a-password"));

    [TestMethod]
    public async Task A_challenge_is_answered_or_refused()
    {
        var sound = $"Bearer realm=\"http://{Stage.Registry.Name}/token\",service=\"s\",scope=\"repository:app:pull\", Basic realm=\"x\"";
        var image = await Stage.BuildAsync();

        await Mutation.OfText(sound).Where(IsHeader).TryAsync(300, Patience, async (challenge, cancellation) =>
        {
            await using var registry = await TestRegistry.StartAsync();
            registry.Inject(Answer("", 401, "{}", headers => headers.WWWAuthenticate = challenge));
            await MayFailAsync(() => PushAsync(image, registry, cancellation));
        });
    }

    [TestMethod]
    public async Task A_token_is_used_or_refused_and_never_repeated()
    {
        var image = await Stage.BuildAsync();

        await Mutation.OfJson("""{ "token": "canary-of-a-token", "access_token": "x", "expires_in": 300, "issued_at": "2026-01-01T00:00:00Z" }""").TryAsync(300, Patience, async (token, cancellation) =>
        {
            await using var registry = await TestRegistry.StartAsync();
            registry.Inject(Answer("GET /token", 200, token), Answer("", 401, "{}", headers => headers.WWWAuthenticate = $"Bearer realm=\"http://{registry.Name}/token\""));
            await MayFailAsync(async () =>
            {
                try
                {
                    await PushAsync(image, registry, cancellation);
                }
                catch (Exception e)
                {
                    Assert.DoesNotContain("canary", e.ToString());
                    throw;
                }
            });
        });
    }

    [TestMethod]
    public async Task An_address_to_go_on_at_is_followed_or_refused_without_the_login()
    {
        var image = await Stage.BuildAsync();

        await Gen.OneOf(Pick.From(Addresses), Pick.From(Addresses).SelectMany(Mutation.OfText)).Where(IsHeader).TryAsync(300, Patience, async (address, cancellation) =>
        {
            await using var registry = await TestRegistry.StartAsync();
            registry.Inject(
                Answer("POST", 202, "", headers => headers.Location = address),
                Answer("HEAD /v2/app/blobs/", 307, "", headers => headers.Location = address));
            await MayFailAsync(() => PushAsync(image, registry, cancellation));
        });
    }

    [TestMethod]
    public async Task An_error_is_quoted_or_passed_over()
    {
        var image = await Stage.BuildAsync();

        await Mutation.OfJson("""{ "errors": [{ "code": "NAME_UNKNOWN", "message": "repository name not known to registry", "detail": { "name": "app" } }] }""").TryAsync(300, Patience, async (error, cancellation) =>
        {
            await using var registry = await TestRegistry.StartAsync();
            registry.Inject(Answer("GET", 404, error), Answer("POST", 400, error, headers => headers.RetryAfter = error.Length > 100 ? "Wed, 21 Oct 1015 07:28:00 GMT" : "99999999999"));
            await MayFailAsync(() => PushAsync(image, registry, cancellation));
        });
    }

    private static async Task PushAsync(BuiltImage image, TestRegistry registry, CancellationToken cancellation)
    {
        using var client = new RegistryClient(registry.Name, Login, new RegistryOptions { MaxTries = 2, FirstDelay = TimeSpan.FromMilliseconds(1), LongestDelay = TimeSpan.FromMilliseconds(2) });
        await new ImagePusher().PushAsync(image, client, "app", ["v1"], cancellation);
    }

    // What Kestrel itself would refuse to send never reaches the client.
    private static bool IsHeader(string text) => text.Length < 8000 && text.All(c => c is >= ' ' and < '\u007f');
}
