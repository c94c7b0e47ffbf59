using System.Net;
using EcsPublish.Local.Tests.Runtime;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Tests.Ecs;

[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class WhenAServiceHasAPort : IAsyncDisposable
{
    private readonly TestService _web = new();
    private readonly HttpClient _client = new();

    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Cancellation => TestContext.CancellationToken;

    private string Url => _web.Ecs.Service.ServiceUrls().Single().Url;

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _web.DisposeAsync();
    }

    [TestMethod]
    public async Task It_has_one_address_for_all_its_tasks()
    {
        await StartAsync(desired: 2, "one");

        var address = _web.Ecs.Service.ServiceUrls().Single();
        using var answer = await _client.GetAsync(Url + "/", Cancellation);

        Assert.AreEqual(("default", "web"), (address.Cluster, address.Service));
        Assert.AreEqual("one", await answer.Content.ReadAsStringAsync(Cancellation));
        Assert.AreEqual("yes", answer.Headers.GetValues("X-App").Single());
    }

    [TestMethod]
    public async Task Requests_go_through_as_they_are()
    {
        await StartAsync(desired: 1, "one");
        using var request = new HttpRequestMessage(HttpMethod.Get, Url + "/echo?a=b%20c");
        request.Headers.Add("X-Mine", "42");

        using var answer = await _client.SendAsync(request, Cancellation);

        var seen = await answer.Content.ReadAsStringAsync(Cancellation);
        StringAssert.Contains(seen, "X-Mine: 42");
        StringAssert.Contains(seen, $"Host: {new Uri(Url).Authority}");
        StringAssert.Contains(seen, "X-Forwarded-For: 127.0.0.1");
    }

    [TestMethod]
    public async Task A_client_in_a_loop_sees_no_failed_request_while_tasks_are_replaced()
    {
        await StartAsync(desired: 2, "one");
        using var over = new CancellationTokenSource();
        var versions = AskAsync(Url, over.Token);

        _web.Update(Register("two"));
        await _web.CompletedAsync();
        Assert.AreEqual("two", await _client.GetStringAsync(Url, Cancellation));
        await over.CancelAsync();

        CollectionAssert.AreEquivalent((string[])["one", "two"], (await versions).Distinct().ToArray());
    }

    [TestMethod]
    public async Task A_request_that_a_stopping_task_is_at_is_answered()
    {
        await StartAsync(desired: 1, "one");
        var slow = _client.GetStringAsync(Url + "/slow", Cancellation);

        _web.Update(Register("two"));
        await _web.UntilAsync(now => now.Deployments.Exists(deployment => deployment.Status == "ACTIVE"));
        await _web.CompletedAsync();

        Assert.AreEqual("one", await slow);
    }

    [TestMethod]
    public async Task Without_tasks_it_says_so()
    {
        await StartAsync(desired: 1, "one");
        _web.Update(desired: 0);
        await _web.UntilAsync(now => now.RunningCount == 0);

        using var answer = await _client.GetAsync(Url, Cancellation);

        Assert.AreEqual(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [TestMethod]
    public async Task The_address_stays_the_same_when_the_server_is_restarted()
    {
        await StartAsync(desired: 1, "one");
        var before = Url;
        await _web.Ecs.Service.DisposeAsync();

        _web.Ecs.NewService();
        await _web.UntilAsync(now => now.RunningCount == 1 && _web.Tasks() is [{ LastStatus: "RUNNING" }]);

        Assert.AreEqual(before, Url);
        Assert.AreEqual(_web.Primary.Id, _web.Tasks().Single().StartedBy);
    }

    [TestMethod]
    public async Task A_health_check_that_names_the_containers_port_finds_the_task()
    {
        var app = Application("one");
        app.HealthCheck = new() { Command = ["CMD-SHELL", "test -z \"$(echo http://localhost:8080/ | grep 8080)\""], Interval = 1, Retries = 1 };
        _web.Ecs.Service.RegisterTaskDefinition(TestEcs.Definition(app));

        _web.Create();

        await _web.CompletedAsync();
    }

    private async Task StartAsync(int desired, string version)
    {
        Register(version);
        _web.Create(desired);
        await _web.CompletedAsync();
    }

    private string Register(string version) =>
        _web.Ecs.Service.RegisterTaskDefinition(TestEcs.Definition(Application(version))).TaskDefinition.TaskDefinitionArn;

    private Amazon.ECS.Model.ContainerDefinition Application(string version)
    {
        var app = _web.Ecs.Dotnet(TestWebApplication.Dll);
        app.Environment = [new() { Name = "VERSION", Value = version }];
        app.PortMappings = [new() { ContainerPort = TestWebApplication.Port }];
        return app;
    }

    /// <summary>Asks without a pause; any failure is thrown.</summary>
    private async Task<List<string>> AskAsync(string url, CancellationToken until)
    {
        var versions = new List<string>();
        while (!until.IsCancellationRequested)
            versions.Add(await _client.GetStringAsync(url, Cancellation));
        return versions;
    }
}
