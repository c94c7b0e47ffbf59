using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using Amazon.EC2;
using Amazon.EC2.Model;
using Amazon.ECR;
using Amazon.ECR.Model;
using Amazon.ECS;
using Amazon.ECS.Model;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Aws.Tests.Clients;

[TestClass]
public sealed class WhenMotoAnswers
{
    private const string TrustPolicy = """
        {
          "Version": "2012-10-17",
          "Statement": [ { "Effect": "Allow", "Principal": { "Service": "ecs-tasks.amazonaws.com" }, "Action": "sts:AssumeRole" } ]
        }
        """;

    private static MotoServer? _moto;

    public TestContext TestContext { get; set; } = null!;

    private static string Address => _moto!.Address;

    [ClassInitialize]
    public static async Task Start(TestContext context) => _moto = await MotoServer.StartAsync(context.CancellationToken);

    [ClassCleanup]
    public static void Stop() => _moto?.Dispose();

    [TestInitialize]
    public void Skip()
    {
        if (_moto is null)
            Assert.Inconclusive("moto_server is not on PATH.");
    }

    [TestMethod]
    public async Task A_task_definition_comes_back_as_it_was_registered()
    {
        using var ecs = new AmazonECSClient(Example.Credentials, Example.Config<AmazonECSConfig>(Address));
        var container = new ContainerDefinition
        {
            Name = "web",
            Image = "example:1",
            Essential = true,
            MemoryReservation = 128,
            PortMappings = [new PortMapping { ContainerPort = 8080, Protocol = TransportProtocol.Tcp }],
            Environment = [new Amazon.ECS.Model.KeyValuePair { Name = "A", Value = "1" }],
            DockerLabels = new Dictionary<string, string> { ["a"] = "b" },
        };
        var request = new RegisterTaskDefinitionRequest
        {
            Family = "app",
            NetworkMode = NetworkMode.Awsvpc,
            ContainerDefinitions = [container],
        };

        var definition = (await ecs.RegisterTaskDefinitionAsync(request, TestContext.CancellationToken)).TaskDefinition;

        Assert.AreEqual(1, definition.Revision);
        Assert.AreEqual(NetworkMode.Awsvpc, definition.NetworkMode);
        Assert.AreEqual(8080, definition.ContainerDefinitions.Single().PortMappings.Single().ContainerPort);
        Assert.AreEqual("1", definition.ContainerDefinitions.Single().Environment.Single().Value);
        Assert.AreEqual("b", definition.ContainerDefinitions.Single().DockerLabels["a"]);
    }

    [TestMethod]
    public async Task A_role_comes_back_as_it_was_created()
    {
        using var iam = new AmazonIdentityManagementServiceClient(
            Example.Credentials, Example.Config<AmazonIdentityManagementServiceConfig>(Address));
        var request = new CreateRoleRequest
        {
            RoleName = "app",
            AssumeRolePolicyDocument = TrustPolicy,
            Tags = [new() { Key = "k 1", Value = "v & ü" }, new() { Key = "k2", Value = "v2" }],
        };
        await iam.CreateRoleAsync(request, TestContext.CancellationToken);

        var role = (await iam.GetRoleAsync(new GetRoleRequest { RoleName = "app" }, TestContext.CancellationToken)).Role;

        CollectionAssert.AreEqual(new[] { "k 1=v & ü", "k2=v2" }, role.Tags.Select(tag => $"{tag.Key}={tag.Value}").ToList());
        StringAssert.Contains(Uri.UnescapeDataString(role.AssumeRolePolicyDocument), "sts:AssumeRole", StringComparison.Ordinal);
        Assert.AreEqual(DateTimeKind.Utc, role.CreateDate!.Value.Kind);
    }

    [TestMethod]
    public async Task A_missing_role_is_an_exception_of_its_type()
    {
        using var iam = new AmazonIdentityManagementServiceClient(
            Example.Credentials, Example.Config<AmazonIdentityManagementServiceConfig>(Address));

        await Assert.ThrowsExactlyAsync<NoSuchEntityException>(
            () => iam.GetRoleAsync(new GetRoleRequest { RoleName = "nobody" }, TestContext.CancellationToken));
    }

    [TestMethod]
    public async Task Filters_choose_subnets()
    {
        using var ec2 = new AmazonEC2Client(Example.Credentials, Example.Config<AmazonEC2Config>(Address));
        var zone = new Amazon.EC2.Model.Filter { Name = "availability-zone", Values = [Example.Region + "a", Example.Region + "b"] };

        var response = await ec2.DescribeSubnetsAsync(new DescribeSubnetsRequest { Filters = [zone] }, TestContext.CancellationToken);

        CollectionAssert.AreEquivalent(zone.Values, response.Subnets.Select(subnet => subnet.AvailabilityZone).ToList());
        Assert.IsTrue(response.Subnets.TrueForAll(subnet => subnet.DefaultForAz == true));
    }

    [TestMethod]
    public async Task A_repository_that_exists_is_an_exception_of_its_type()
    {
        using var ecr = new AmazonECRClient(Example.Credentials, Example.Config<AmazonECRConfig>(Address));
        var request = new CreateRepositoryRequest { RepositoryName = "team/app", ImageTagMutability = ImageTagMutability.IMMUTABLE };
        var created = await ecr.CreateRepositoryAsync(request, TestContext.CancellationToken);

        Assert.AreEqual(ImageTagMutability.IMMUTABLE, created.Repository.ImageTagMutability);
        await Assert.ThrowsExactlyAsync<RepositoryAlreadyExistsException>(
            () => ecr.CreateRepositoryAsync(request, TestContext.CancellationToken));
    }

    [TestMethod]
    public async Task Log_events_keep_their_milliseconds()
    {
        const string Group = "/app";
        const string Stream = "web/1";
        var cancellation = TestContext.CancellationToken;
        var now = DateTime.UnixEpoch.AddMilliseconds(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
        using var logs = new AmazonCloudWatchLogsClient(Example.Credentials, Example.Config<AmazonCloudWatchLogsConfig>(Address));
        await logs.CreateLogGroupAsync(new CreateLogGroupRequest { LogGroupName = Group }, cancellation);
        await logs.CreateLogStreamAsync(new CreateLogStreamRequest { LogGroupName = Group, LogStreamName = Stream }, cancellation);
        var events = new List<InputLogEvent> { new() { Message = "hello", Timestamp = now } };
        await logs.PutLogEventsAsync(
            new PutLogEventsRequest { LogGroupName = Group, LogStreamName = Stream, LogEvents = events }, cancellation);

        var read = await logs.GetLogEventsAsync(
            new GetLogEventsRequest { LogGroupName = Group, LogStreamName = Stream, StartFromHead = true }, cancellation);

        Assert.AreEqual("hello", read.Events.Single().Message);
        Assert.AreEqual(now, read.Events.Single().Timestamp);
    }
}
