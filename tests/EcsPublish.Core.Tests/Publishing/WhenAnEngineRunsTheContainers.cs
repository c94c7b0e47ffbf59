using System.Net;
using System.Net.Sockets;
using EcsPublish.Core.Settings;
using EcsPublish.Core.Tests.Running;

namespace EcsPublish.Core.Tests.Publishing;

/// <summary>EcsLocalRuntime=docker: a container needs what lies below the application.</summary>
[TestClass]
public sealed class WhenAnEngineRunsTheContainers : PublishTest
{
    private static readonly TimeSpan LessThanAnyTimeout = TimeSpan.FromSeconds(30);

    [TestMethod]
    public async Task The_base_is_pulled_as_for_AWS()
    {
        Project.Set("EcsLocalRuntime", "docker");
        var publish = Publish(new HastyTime());

        var pushed = await publish.Flow.PushImageAsync(On("127.0.0.1:1/dotnet/runtime:10.0"), Cancellation);

        Assert.IsNull(pushed);
        Assert.AreEqual("ECS2002", publish.Failure.Code);
        StringAssert.Contains(publish.Failure.Text, "127.0.0.1:1/dotnet/runtime:10.0");
    }

    [TestMethod]
    public async Task What_AWS_lacks_is_said_without_waiting_for_a_base_that_does_not_come()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        Project.Set("EcsLocalRuntime", "docker").Set("EcsCreateExecutionRole", "false");
        var publish = Publish();

        var pushed = await publish.Flow.PushImageAsync(On($"{silent.LocalEndpoint}/dotnet/runtime:10.0"), Cancellation).WaitAsync(LessThanAnyTimeout, Cancellation);

        Assert.IsNull(pushed);
        Assert.AreEqual("ECS6012", publish.Failure.Code);
    }

    private ProjectInput On(string baseImage)
    {
        var image = new ShellApp(Cloud.PathOf("publish"), "exit 0").Image;
        return image with { Properties = new Dictionary<string, string>(image.Properties) { ["ContainerBaseImage"] = baseImage } };
    }
}
