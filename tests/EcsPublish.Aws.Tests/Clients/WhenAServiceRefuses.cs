using System.Net;
using Amazon.ECS;
using Amazon.ECS.Model;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Aws.Tests.Clients;

[TestClass]
public sealed class WhenAServiceRefuses
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task An_error_of_the_operation_has_its_type()
    {
        var error = await Assert.ThrowsExactlyAsync<ClusterNotFoundException>(
            () => RunTask("""{"__type":"ClusterNotFoundException","message":"Cluster not found."}"""));

        Assert.AreEqual("Cluster not found.", error.Message);
        Assert.AreEqual("ClusterNotFoundException", error.ErrorCode);
        Assert.AreEqual(HttpStatusCode.BadRequest, error.StatusCode);
        Assert.AreEqual("json-1", error.RequestId);
    }

    [TestMethod]
    public async Task The_type_may_come_with_a_namespace() => await Assert.ThrowsExactlyAsync<ClusterNotFoundException>(
        () => RunTask("""{"__type":"com.amazonaws.ecs#ClusterNotFoundException","message":"gone"}"""));

    [TestMethod]
    public async Task An_errors_own_members_are_read()
    {
        var error = await Assert.ThrowsExactlyAsync<ConflictException>(
            () => RunTask("""{"__type":"ConflictException","message":"again","resourceIds":["a","b"]}"""));

        CollectionAssert.AreEqual(new[] { "a", "b" }, error.ResourceIds);
    }

    [TestMethod]
    public async Task An_error_that_the_operation_does_not_list_is_the_services_general_exception()
    {
        var error = await Assert.ThrowsExactlyAsync<AmazonECSException>(
            () => RunTask("""{"__type":"ServiceNotFoundException","message":"no"}"""));

        Assert.AreEqual("ServiceNotFoundException", error.ErrorCode);
    }

    private async Task<RunTaskResponse> RunTask(string error)
    {
        using var service = new ScriptedService(ScriptedAnswer.Json(error, 400));
        using var ecs = new AmazonECSClient(Example.Credentials, Example.Config<AmazonECSConfig>(service.Address));
        return await ecs.RunTaskAsync(new RunTaskRequest { TaskDefinition = "app" }, TestContext.CancellationToken);
    }
}
