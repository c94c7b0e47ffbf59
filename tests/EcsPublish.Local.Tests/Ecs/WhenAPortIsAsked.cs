using System.Net;
using System.Net.Sockets;
using EcsPublish.Local.Ecs.Addresses;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Tests.Ecs;

[TestClass]
public sealed class WhenAPortIsAsked : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public TestContext TestContext { get; set; } = null!;

    private int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public WhenAPortIsAsked() => _listener.Start();

    public void Dispose() => _listener.Dispose();

    [TestMethod]
    public async Task Whoever_listens_and_waits_is_there() => Assert.IsTrue(await LoopbackPort.AnswersAsync(Port, TestContext.CancellationToken));

    [TestMethod]
    public async Task Whoever_hangs_up_at_once_is_not()
    {
        var answer = LoopbackPort.AnswersAsync(Port, TestContext.CancellationToken);
        (await _listener.AcceptTcpClientAsync(TestContext.CancellationToken)).Dispose();

        Assert.IsFalse(await answer);
    }

    [TestMethod]
    public async Task A_port_where_nobody_listens_is_not()
    {
        var port = Port;
        _listener.Stop();

        Assert.IsFalse(await LoopbackPort.AnswersAsync(port, TestContext.CancellationToken));
    }
}
