namespace EcsPublish.Core.Tests.Publishing;

/// <summary>EcsLocalRuntime=docker: a container needs what lies below the application.</summary>
[TestClass]
public sealed class WhenAnEngineRunsTheContainers : PublishTest
{
    [TestMethod]
    public async Task The_base_is_pulled_as_for_AWS()
    {
        Project.Set("EcsLocalRuntime", "docker");
        var publish = Publish();
        var image = new ShellApp(Cloud.PathOf("publish"), "exit 0").Image;
        var properties = new Dictionary<string, string>(image.Properties) { ["ContainerBaseImage"] = "127.0.0.1:1/dotnet/runtime:10.0" };

        var pushed = await publish.Flow.PushImageAsync(image with { Properties = properties }, Cancellation);

        Assert.IsNull(pushed);
        Assert.AreEqual("ECS2002", publish.Failure.Code);
        StringAssert.Contains(publish.Failure.Text, "127.0.0.1:1/dotnet/runtime:10.0");
    }
}
