using Amazon.ECS;
using Amazon.ECS.Model;

namespace EcsPublish.Local.Tests.Ecs;

[TestClass]
public sealed class WhenRunTaskIsRefused : IAsyncDisposable
{
    private readonly TestEcs _ecs = new();

    public WhenRunTaskIsRefused()
    {
        _ecs.Service.RegisterTaskDefinition(TestEcs.Definition(TestEcs.Container("image")));
        _ecs.Service.RegisterTaskDefinition(TestEcs.Definition(TestEcs.Container("image")));
        _ecs.Service.DeregisterTaskDefinition(new() { TaskDefinition = "test:1" });
        var ec2 = TestEcs.Definition(TestEcs.Container("image"));
        (ec2.Family, ec2.NetworkMode, ec2.RequiresCompatibilities) = ("bridge", NetworkMode.Bridge, ["EC2"]);
        _ecs.Service.RegisterTaskDefinition(ec2);
    }

    public ValueTask DisposeAsync() => _ecs.DisposeAsync();

    [TestMethod]
    [DynamicData(nameof(Reasons))]
    public void The_reason_is_the_one_that_ECS_gives(string expected)
    {
        var request = TestEcs.RunRequest();
        Mistakes[expected](request);

        var error = Assert.ThrowsExactly<AwsError>(() => _ecs.Service.RunTask(request));

        Assert.AreEqual(expected, $"{error.Code}: {error.Message}");
        Assert.IsEmpty(_ecs.Service.ListTasks(new()).TaskArns);
    }

    private static IEnumerable<object[]> Reasons => Mistakes.Keys.Select(reason => new object[] { reason });

    private static Dictionary<string, Action<RunTaskRequest>> Mistakes => new()
    {
        ["ClusterNotFoundException: Cluster not found."] = request => request.Cluster = "nowhere",
        ["ClientException: TaskDefinition not found."] = request => request.TaskDefinition = "ghost",
        ["ClientException: TaskDefinition is inactive"] = request => request.TaskDefinition = "test:1",
        ["InvalidParameterException: Count must be between 1 and 10."] = request => request.Count = 11,
        ["InvalidParameterException: startedBy must be 128 characters or fewer."] = request => request.StartedBy = new('x', 129),
        ["InvalidParameterException: Network Configuration must be provided when networkMode 'awsvpc' is specified."] =
            request => request.NetworkConfiguration = null,
        ["InvalidParameterException: Network Configuration is not valid for the given networkMode of this task definition."] =
            request => (request.TaskDefinition, request.LaunchType) = ("bridge", null),
        ["InvalidParameterException: subnets can not be empty."] =
            request => request.NetworkConfiguration.AwsvpcConfiguration.Subnets = [],
        ["InvalidParameterException: Task definition does not support launch_type FARGATE."] =
            request => request.TaskDefinition = "bridge",
        ["InvalidParameterException: Override for container named ghost is not a container in the TaskDefinition."] =
            request => request.Overrides = new() { ContainerOverrides = [new() { Name = "ghost" }] },
        ["InvalidParameterException: Specifying both a launch type and capacity provider strategy is not supported. Remove one and try again."] =
            request => request.CapacityProviderStrategy = [new() { CapacityProvider = "FARGATE_SPOT" }],
    };
}
