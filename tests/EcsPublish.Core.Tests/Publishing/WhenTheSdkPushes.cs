namespace EcsPublish.Core.Tests.Publishing;

/// <summary>EcsImageSource=Sdk: the repository is made ready, and the SDK's own target pushes.</summary>
[TestClass]
public sealed class WhenTheSdkPushes : PublishTest
{
    private static readonly Dictionary<string, string> Login = new() { ["SDK_CONTAINER_REGISTRY_UNAME"] = "AWS" };

    [TestMethod]
    public async Task What_AWS_lacks_is_said_before_there_is_a_repository()
    {
        Project.Set("EcsImageSource", "Sdk").Set("EcsCreateExecutionRole", "false");
        var publish = Publish(environment: Login);

        Assert.IsNull(await publish.Flow.PrepareDestinationAsync(Cancellation));

        Assert.AreEqual("ECS6012", publish.Failure.Code);
        Assert.AreEqual(0, Cloud.Server.RequestCounts["CreateRepository"]);
    }

    [TestMethod]
    public async Task The_repository_is_there_before_it_pushes()
    {
        Project.Set("EcsImageSource", "Sdk");
        var publish = Publish(environment: Login);

        Assert.AreEqual(Cloud.Server.Endpoint.Authority, await publish.Flow.PrepareDestinationAsync(Cancellation));

        Assert.AreEqual(1, Cloud.Server.RequestCounts["CreateRepository"]);
    }
}
