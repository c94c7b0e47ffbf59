using Amazon.ECS;
using Amazon.ECS.Model;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Aws.Tests.Clients;

[TestClass]
public sealed class WhenAJsonServiceAnswers : IDisposable
{
    private readonly ScriptedService _service = new(ScriptedAnswer.Json("""{"tasks":[{"taskArn":"arn:task/1"}],"failures":[]}"""));
    private RunTaskResponse _response = null!;

    private RecordedRequest Request => _service.Requests.Single();

    public TestContext TestContext { get; set; } = null!;

    [TestInitialize]
    public async Task Call()
    {
        using var ecs = new AmazonECSClient(Example.Credentials, Example.Config<AmazonECSConfig>(_service.Address));
        var request = new RunTaskRequest { TaskDefinition = "app:1", ClientToken = "t" };
        _response = await ecs.RunTaskAsync(request, TestContext.CancellationToken);
    }

    public void Dispose() => _service.Dispose();

    [TestMethod]
    public void The_request_names_the_operation_and_has_the_members_as_json()
    {
        Assert.AreEqual("POST /", $"{Request.Method} {Request.Path}");
        Assert.AreEqual("AmazonEC2ContainerServiceV20141113.RunTask", Request.Headers["X-Amz-Target"]);
        Assert.AreEqual("application/x-amz-json-1.1", Request.Headers["Content-Type"]);
        Assert.AreEqual("""{"clientToken":"t","taskDefinition":"app:1"}""", Request.Body);
    }

    [TestMethod]
    public void The_request_is_signed_for_service_and_region()
    {
        var authorization = Request.Headers["Authorization"]!;

        StringAssert.StartsWith(authorization, "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/", StringComparison.Ordinal);
        StringAssert.Contains(authorization, "/eu-central-1/ecs/aws4_request", StringComparison.Ordinal);
    }

    [TestMethod]
    public void The_user_agent_names_the_service_and_our_version()
    {
        var version = typeof(IShape).Assembly.GetName().Version!.ToString(3);

        StringAssert.Contains(Request.Headers["User-Agent"], $"ECS#{version}", StringComparison.OrdinalIgnoreCase);
    }

    [TestMethod]
    public void The_response_is_parsed()
    {
        Assert.AreEqual("arn:task/1", _response.Tasks.Single().TaskArn);
        Assert.IsEmpty(_response.Failures);
        Assert.AreEqual("json-1", _response.ResponseMetadata.RequestId);
    }
}
