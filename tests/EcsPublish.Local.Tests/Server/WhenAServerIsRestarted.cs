using System.Net;
using System.Net.Sockets;
using Amazon.ECR.Model;
using EcsPublish.Local.Server;
using EcsPublish.Local.Storage;
using Microsoft.Extensions.Time.Testing;

namespace EcsPublish.Local.Tests.Server;

[TestClass]
public sealed class WhenAServerIsRestarted : LocalTest
{
    [TestMethod]
    public async Task Keys_and_state_are_as_before()
    {
        var secret = Local.Server.SecretAccessKey;
        await Ecr.CreateRepositoryAsync(new CreateRepositoryRequest { RepositoryName = "app" }, Cancellation);

        await Local.RestartAsync();

        var described = await Ecr.DescribeRepositoriesAsync(new DescribeRepositoriesRequest(), Cancellation);
        Assert.AreEqual(secret, Local.Server.SecretAccessKey);
        Assert.AreEqual("app", described.Repositories.Single().RepositoryName);
    }

    [TestMethod]
    public async Task Its_registry_password_still_opens_the_registry()
    {
        var registry = await RegistryClient.SignInAsync(Local, Ecr, Cancellation);

        await Local.RestartAsync();

        using var response = await registry.SendAsync(HttpMethod.Get, "/v2/", null, Cancellation);
        Assert.AreEqual(HttpStatusCode.OK, response.StatusCode);
    }

    [TestMethod]
    public async Task The_chosen_port_is_kept()
    {
        var folder = Directory.CreateTempSubdirectory("ecs-local-").FullName;
        int first;
        await using (var server = await LocalServer.StartAsync(new LocalOptions { Folder = folder }, Cancellation)) first = server.Port;

        await using (var server = await LocalServer.StartAsync(new LocalOptions { Folder = folder }, Cancellation))
            Assert.AreEqual(first, server.Port);
        Directory.Delete(folder, recursive: true);
    }

    [TestMethod]
    public async Task A_kept_port_that_is_taken_is_replaced_and_the_new_one_kept()
    {
        var folder = Directory.CreateTempSubdirectory("ecs-local-").FullName;
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = ((IPEndPoint)other.LocalEndpoint).Port;
        new StateFile<PortMemory>(new LocalFolder(folder).StateFile("port"), StorageJson.Default.PortMemory).Save(new PortMemory { Port = taken });

        await using var server = await LocalServer.StartAsync(new LocalOptions { Folder = folder }, Cancellation);
        var kept = new StateFile<PortMemory>(new LocalFolder(folder).StateFile("port"), StorageJson.Default.PortMemory).Load();

        Assert.AreNotEqual(taken, server.Port);
        Assert.AreEqual(server.Port, kept.Port);
    }

    [TestMethod]
    public async Task A_wanted_port_that_is_taken_is_an_error()
    {
        var folder = Directory.CreateTempSubdirectory("ecs-local-").FullName;

        var error = await Assert.ThrowsExactlyAsync<LocalStartException>(
            () => LocalServer.StartAsync(new LocalOptions { Folder = folder, Port = Local.Server.Port }, Cancellation));

        StringAssert.StartsWith(error.Message, $"Port {Local.Server.Port} on 127.0.0.1 cannot be used");
    }

    [TestMethod]
    public async Task A_second_server_on_the_same_folder_is_an_error()
    {
        var error = await Assert.ThrowsExactlyAsync<LocalStartException>(
            () => LocalServer.StartAsync(new LocalOptions { Folder = Local.Folder, Port = 0 }, Cancellation));

        StringAssert.Contains(error.Message, Local.Folder);
    }

    [TestMethod]
    public async Task An_idle_one_ends_and_takes_its_announcement_away()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var idle = await LocalFixture.StartAsync(options => options with { Idle = TimeSpan.FromMinutes(15), Time = time });
        Assert.IsTrue(File.Exists(Path.Combine(idle.Folder, "server.json")));

        time.Advance(TimeSpan.FromMinutes(14));
        Assert.IsFalse(idle.Server.Completion.IsCompleted);
        time.Advance(TimeSpan.FromMinutes(1));
        await idle.Server.Completion.WaitAsync(Cancellation);

        Assert.IsFalse(File.Exists(Path.Combine(idle.Folder, "server.json")));
    }

    [TestMethod]
    public async Task It_ends_when_its_owner_asks()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_local/shutdown");
        request.Headers.Add("X-EcsPublish-Key", Local.Server.SecretAccessKey);

        using var response = await Local.Http.SendAsync(request, Cancellation);
        await Local.Server.Completion.WaitAsync(Cancellation);

        Assert.AreEqual(HttpStatusCode.Accepted, response.StatusCode);
    }

    [TestMethod]
    public void Only_the_owner_may_look_into_the_folder()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Inconclusive("Windows has no Unix modes.");
            return;
        }

        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.AreEqual(owner | UnixFileMode.UserExecute, File.GetUnixFileMode(Local.Folder));
        Assert.AreEqual(owner, File.GetUnixFileMode(Path.Combine(Local.Folder, "keys.json")));
    }
}
