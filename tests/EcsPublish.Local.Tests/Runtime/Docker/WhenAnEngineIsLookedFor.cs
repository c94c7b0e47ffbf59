using System.Net.Sockets;
using EcsPublish.Local.Runtime.Docker;

namespace EcsPublish.Local.Tests.Runtime.Docker;

[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class WhenAnEngineIsLookedFor : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TestContext TestContext { get; set; } = null!;

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    public async Task DOCKER_HOST_alone_is_asked()
    {
        var search = await SearchAsync(("DOCKER_HOST", $"unix://{_folder.File("none.sock")}"));

        Assert.IsNull(search.Engine);
        Assert.AreEqual($"unix://{_folder.File("none.sock")}: there is no such socket", search.Tried);
    }

    [TestMethod]
    [DataRow("tcp://127.0.0.1:2375")]
    [DataRow("ssh://user@host")]
    public async Task Another_kind_of_address_is_named(string host)
    {
        var search = await SearchAsync(("DOCKER_HOST", host));

        Assert.AreEqual($"DOCKER_HOST is '{host}', and only unix:// and npipe:// are spoken to", search.Tried);
    }

    [TestMethod]
    public async Task A_socket_that_nobody_listens_at_is_said_to_be_one()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(_folder.File("dead.sock")));

        var search = await SearchAsync(("DOCKER_HOST", $"unix://{_folder.File("dead.sock")}"));

        Assert.Contains("Connection refused", search.Tried);
    }

    [TestMethod]
    public async Task Without_it_the_usual_places_are_asked_Docker_first()
    {
        var search = await SearchAsync(("XDG_RUNTIME_DIR", _folder.Path), ("HOME", _folder.Path));
        if (search.Engine is not null)
            Assert.Inconclusive($"An engine answers at {search.Engine}.");

        string[] tried = [.. search.Tried.Split("; ").Select(one => one.Split(": ")[0])];
        string[] expected =
        [
            "DOCKER_HOST is not set",
            "unix:///var/run/docker.sock",
            $"unix://{_folder.File(".docker/run/docker.sock")}",
            $"unix://{_folder.File("docker.sock")}",
            $"unix://{_folder.File("podman/podman.sock")}",
            "unix:///run/podman/podman.sock",
        ];
        CollectionAssert.AreEqual(expected, tried);
    }

    [TestMethod]
    public async Task One_that_answers_is_found()
    {
        var engine = await SharedEngines.GetAsync(hasBridge: true);

        var search = await SearchAsync(("DOCKER_HOST", engine.Address));

        Assert.AreEqual(engine.Address, search.Engine?.ToString());
    }

    private Task<EngineSearch> SearchAsync(params (string Name, string Value)[] variables) =>
        EngineSearch.RunAsync(variables.ToDictionary(variable => variable.Name, variable => variable.Value), TestContext.CancellationToken);
}
