using System.Text;
using EcsPublish.Images.Tests.Support;

namespace EcsPublish.Images.Tests;

[TestClass]
public sealed class WhenTheUserLoggedInWithDocker : IDisposable
{
    private readonly TemporaryFolder _home = new();
    private readonly List<string> _reports = [];

    public void Dispose() => _home.Dispose();

    [TestMethod]
    [DataRow("registry.example:5000", "registry.example:5000")]
    [DataRow("registry.example", "https://registry.example")]
    [DataRow("docker.io", "https://index.docker.io/v1/")]
    public async Task The_login_in_the_file_is_found(string registry, string key)
    {
        _home.With(".docker/config.json", Logins(key, "me:pa:ss"));

        var found = await FindAsync(registry);

        Assert.AreEqual(("me", "pa:ss"), (found?.User, found?.Password));
    }

    [TestMethod]
    public async Task An_identity_token_is_found()
    {
        _home.With(".docker/config.json", """{ "auths": { "registry.example": { "auth": "PHRva2VuPjo=", "identitytoken": "refresh" } } }""");

        var found = await FindAsync("registry.example");

        Assert.AreEqual((null, "refresh"), (found?.User, found?.IdentityToken));
    }

    [TestMethod]
    public async Task Files_are_read_in_the_order_of_the_SDK()
    {
        _home.With("runtime/containers/auth.json", Logins("a.example", "session:1"))
            .With(".config/containers/auth.json", Logins("a.example", "podman:2", "b.example", "podman:2"))
            .With("docker/config.json", Logins("a.example", "docker:3", "b.example", "docker:3", "c.example", "docker:3"));
        (string, string)[] variables = [("XDG_RUNTIME_DIR", _home.Below("runtime")), ("DOCKER_CONFIG", _home.Below("docker"))];

        var users = new[] { "a.example", "b.example", "c.example", "d.example" }.Select(async registry => (await FindAsync(registry, variables))?.User);

        CollectionAssert.AreEqual(new[] { "session", "podman", "docker", null }, await Task.WhenAll(users));
    }

    [TestMethod]
    public async Task A_named_file_replaces_all_others()
    {
        _home.With("own.json", Logins("a.example", "own:1")).With(".docker/config.json", Logins("a.example", "docker:2", "b.example", "docker:2"));
        (string, string)[] variables = [("REGISTRY_AUTH_FILE", _home.Below("own.json"))];

        Assert.AreEqual("own", (await FindAsync("a.example", variables))?.User);
        Assert.IsNull(await FindAsync("b.example", variables));
    }

    [TestMethod]
    [DataRow("""{ "credHelpers": { "registry.example": "fake" }, "auths": { "registry.example": { "auth": "YTpi" } } }""")]
    [DataRow("""{ "credsStore": "fake" }""")]
    public async Task A_credential_helper_is_asked(string config)
    {
        Helper("""read registry; echo "{\"ServerURL\":\"$registry\",\"Username\":\"$1 for $registry\",\"Secret\":\"$MARK\"}" """);
        _home.With(".docker/config.json", config);

        var found = await FindAsync("registry.example", ("MARK", "given environment"));

        Assert.AreEqual(("get for registry.example", "given environment"), (found?.User, found?.Password));
    }

    [TestMethod]
    public async Task A_helper_may_keep_an_identity_token()
    {
        Helper("""echo '{"Username":"<token>","Secret":"refresh"}'""");
        _home.With(".docker/config.json", """{ "credsStore": "fake" }""");

        Assert.AreEqual("refresh", (await FindAsync("registry.example"))?.IdentityToken);
    }

    [TestMethod]
    public async Task A_helper_that_knows_nothing_means_no_login()
    {
        Helper("echo credentials not found in native keychain; exit 1");
        _home.With(".docker/config.json", """{ "credsStore": "fake" }""");

        Assert.IsNull(await FindAsync("registry.example"));
        Assert.AreEqual(0, _reports.Count);
    }

    [TestMethod]
    public async Task A_missing_helper_is_reported_and_the_file_is_read_on()
    {
        _home.With(".docker/config.json", """{ "credsStore": "desktop", "auths": { "registry.example": { "auth": "YTpi" } } }""");

        var found = await FindAsync("registry.example");

        Assert.AreEqual("a", found?.User);
        StringAssert.Contains(_reports.Single(), "docker-credential-desktop is not on the PATH");
    }

    [TestMethod]
    [DataRow("not json")]
    [DataRow("[]")]
    [DataRow("""{ "auths": [] }""")]
    [DataRow("""{ "auths": { "registry.example": { "auth": "?" } } }""")]
    [DataRow("""{ "auths": { "registry.example": { "auth": 1 } }, "credsStore": {} }""")]
    public async Task A_file_that_makes_no_sense_means_no_login(string content)
    {
        _home.With(".docker/config.json", content);

        Assert.IsNull(await FindAsync("registry.example"));
    }

    [TestMethod]
    public async Task The_login_opens_a_registry()
    {
        await using var stage = await Stage.SetAsync();
        stage.Registry.Login = new BasicLogin("me", "pass");
        new TestBase().AddTo(stage.Registry["base"], "1");
        _home.With(".docker/config.json", Logins(stage.Registry.Name, "me:pass"));

        var image = await stage.PullAsync("base:1", stage.Client(new DockerCredentials(Environment())));

        Assert.IsNotNull(image.Digest);
    }

    private Task<RegistryCredential?> FindAsync(string registry, params (string, string)[] variables) =>
        new DockerCredentials(Environment(variables), _reports.Add).FindAsync(registry, CancellationToken.None);

    private Dictionary<string, string> Environment(params (string Name, string Value)[] variables)
    {
        var environment = variables.ToDictionary(variable => variable.Name, variable => variable.Value);
        environment["HOME"] = _home.FullPath;
        environment["PATH"] = _home.Below("bin") + Path.PathSeparator + "/usr/bin" + Path.PathSeparator + "/bin";
        return environment;
    }

    private void Helper(string script)
    {
        if (OperatingSystem.IsWindows())
            Assert.Inconclusive("The fake credential helper is a shell script.");

        _home.With("bin/docker-credential-fake", "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_home.Below("bin/docker-credential-fake"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    private static string Logins(params string[] keysAndLogins) =>
        $$"""{ "auths": { {{string.Join(',', keysAndLogins.Chunk(2).Select(pair => $"\"{pair[0]}\": {{ \"auth\": \"{Convert.ToBase64String(Encoding.UTF8.GetBytes(pair[1]))}\" }}"))}} } }""";
}
