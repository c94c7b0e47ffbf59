using Amazon.ECS;
using Amazon.ECS.Model;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Tests.Runtime.Docker;

[TestClass]
public class WhenATaskHasAPort : DockerTest
{
    [TestMethod]
    public async Task It_is_reached_on_loopback_alone()
    {
        var task = Ecs.Run(Server());

        var (binding, text) = await AskAsync(task);

        Assert.AreEqual("hello", text);
        Assert.AreEqual("127.0.0.1", binding.BindIP);
        Assert.AreEqual(8080, binding.ContainerPort);
    }

    [TestMethod]
    public async Task Two_tasks_have_two_ports()
    {
        var tasks = new[] { Ecs.Run(Server()), Ecs.Run(Server()) };

        var answers = await Task.WhenAll(tasks.Select(AskAsync));

        Assert.AreNotEqual(answers[0].Binding.HostPort, answers[1].Binding.HostPort);
    }

    [TestMethod]
    public async Task Its_health_check_finds_it_on_localhost()
    {
        var server = Server();
        server.HealthCheck = new() { Command = ["CMD-SHELL", "wget -q -O - http://localhost:8080/ >/dev/null"], Interval = 5, Retries = 3 };

        var task = Ecs.Run(server);

        await Ecs.UntilAsync(task, now => now.HealthStatus == HealthStatus.HEALTHY);
    }

    /// <summary>Listens where it is told to, else on the port of the definition, as an ASP.NET Core application does.</summary>
    private protected ContainerDefinition Server()
    {
        var server = Ecs.Script(
            "mkdir -p /tmp/www; printf hello > /tmp/www/index.html; exec httpd -f -p ${PORT:-8080} -h /tmp/www", environment: ["PATH=/bin", "ASPNETCORE_HTTP_PORTS=8080"]);
        server.PortMappings = [new() { ContainerPort = 8080 }];
        return server;
    }

    private async Task<(NetworkBinding Binding, string Text)> AskAsync(Amazon.ECS.Model.Task task)
    {
        var running = await Ecs.UntilAsync(task, now => Shown(now).NetworkBindings is { Count: > 0 });
        var binding = Shown(running).NetworkBindings[0];
        using var client = new HttpClient();
        for (var patience = 600; ; patience--)
        {
            try
            {
                return (binding, await client.GetStringAsync($"http://127.0.0.1:{binding.HostPort}/", TestContext.CancellationToken));
            }
            catch (HttpRequestException) when (patience > 0)
            {
                await Task.Delay(50, TestContext.CancellationToken);
            }
        }
    }
}
