using Amazon.ECS;
using Amazon.ECS.Model;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Aws.Tests.Clients;

[TestClass]
public sealed class WhenAServiceThrottles
{
    private static readonly ScriptedAnswer Throttled =
        ScriptedAnswer.Json("""{"__type":"ThrottlingException","message":"Rate exceeded"}""", 400);

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task The_same_request_is_sent_again()
    {
        using var service = new ScriptedService(Throttled, ScriptedAnswer.Json("""{"tasks":[]}"""));
        using var ecs = new AmazonECSClient(Example.Credentials, Example.Config<AmazonECSConfig>(service.Address));

        var response = await ecs.RunTaskAsync(new RunTaskRequest { TaskDefinition = "app" }, TestContext.CancellationToken);

        Assert.IsEmpty(response.Tasks);
        Assert.HasCount(2, service.Requests);
        Assert.AreEqual(service.Requests[0].Body, service.Requests[1].Body, "The idempotency token must be the same.");
    }

    [TestMethod]
    public async Task It_is_given_up_after_the_configured_number_of_retries()
    {
        using var service = new ScriptedService(Throttled, Throttled, Throttled);
        var config = Example.Config<AmazonECSConfig>(service.Address);
        config.MaxErrorRetry = 1;
        using var ecs = new AmazonECSClient(Example.Credentials, config);

        var error = await Assert.ThrowsExactlyAsync<AmazonECSException>(
            () => ecs.RunTaskAsync(new RunTaskRequest { TaskDefinition = "app" }, TestContext.CancellationToken));

        Assert.AreEqual("ThrottlingException", error.ErrorCode);
        Assert.HasCount(2, service.Requests);
    }
}
