using EcsPublish.Local.Runtime.Docker;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Tests.Runtime.Docker;

/// <summary>An engine inside a container often has no network but its host's. All that holds for ports holds there too.</summary>
[TestClass]
public sealed class WhenTheEngineHasNoBridge : WhenATaskHasAPort
{
    private protected override bool HasBridge => false;

    [TestMethod]
    public async Task One_line_says_so()
    {
        await Ecs.RunToEndAsync(Ecs.Script("exit 0"));

        Assert.HasCount(1, Ecs.Notes.Where(note => note.EndsWith(DockerRuntime.OnHostNetwork, StringComparison.Ordinal)).ToList());
    }

    [TestMethod]
    public async Task A_web_application_is_told_where_to_listen_and_nothing_else()
    {
        var server = Server();
        server.Command = ["/bin/sh", "-c", "env"];
        server.EntryPoint = ["/bin/sh", "-c", "env"];

        var lines = Ecs.Lines(await Ecs.RunToEndAsync(server));

        Assert.Contains(line => line.StartsWith("ASPNETCORE_URLS=http://127.0.0.1:", StringComparison.Ordinal), lines);
        Assert.DoesNotContain(line => line.StartsWith("ASPNETCORE_HTTP_PORTS=", StringComparison.Ordinal), lines);
    }
}
