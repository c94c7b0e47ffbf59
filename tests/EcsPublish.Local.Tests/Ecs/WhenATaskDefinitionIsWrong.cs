using Amazon.ECS;
using Amazon.ECS.Model;

namespace EcsPublish.Local.Tests.Ecs;

[TestClass]
public sealed class WhenATaskDefinitionIsWrong : IAsyncDisposable
{
    private readonly TestEcs _ecs = new();

    public ValueTask DisposeAsync() => _ecs.DisposeAsync();

    [TestMethod]
    [DynamicData(nameof(Reasons))]
    public void It_is_refused_with_the_reason(string expected)
    {
        var request = TestEcs.Definition(TestEcs.Container("image"));
        Mistakes[expected](request);

        var error = Assert.ThrowsExactly<AwsError>(() => _ecs.Service.RegisterTaskDefinition(request));

        Assert.AreEqual("ClientException", error.Code);
        Assert.Contains(expected, error.Message);
        Assert.IsEmpty(_ecs.Service.ListTaskDefinitions(new()).TaskDefinitionArns);
    }

    private static IEnumerable<object[]> Reasons => Mistakes.Keys.Select(reason => new object[] { reason });

    private static Dictionary<string, Action<RegisterTaskDefinitionRequest>> Mistakes => new()
    {
        ["Family should not be null or empty."] = request => request.Family = null,
        ["Invalid family name"] = request => request.Family = "a b",
        ["Container list cannot be empty."] = request => request.ContainerDefinitions.Clear(),
        ["Container.name should not be null or empty."] = request => First(request).Name = null,
        ["Invalid container name 'a.b'"] = request => First(request).Name = "a.b",
        ["Container.image should not be null or empty."] = request => First(request).Image = "",
        ["Container names must be unique."] = request => request.ContainerDefinitions.Add(TestEcs.Container("image")),
        ["at least one essential container"] = request => First(request).Essential = false,
        ["Fargate only supports network mode"] = request => request.NetworkMode = NetworkMode.Bridge,
        ["'cpu' be defined at the task level"] = request => request.Cpu = null,
        ["'memory' be defined at the task level"] = request => (request.Memory, First(request).Memory) = (null, 512),
        ["No Fargate configuration exists for given values: 256 CPU, 4096 memory"] = request => request.Memory = "4096",
        ["No Fargate configuration exists for given values: 300 CPU"] = request => request.Cpu = "300",
        ["execution role ARN to support log driver awslogs"] = request => request.ExecutionRoleArn = null,
        ["the host ports and container ports"] = request => First(request).PortMappings = [new() { ContainerPort = 80, HostPort = 81 }],
        ["Invalid container port"] = request => First(request).PortMappings = [new() { ContainerPort = 70000 }],
        ["max stop timeout value is 120"] = request => First(request).StopTimeout = 121,
        ["between 21 GiB and 200 GiB"] = request => request.EphemeralStorage = new() { SizeInGiB = 20 },
        ["greater than or equal to 'memoryReservation'"] = request => (First(request).Memory, First(request).MemoryReservation) = (100, 200),
        ["minimum of 6 MiB"] = request => First(request).Memory = 4,
        ["depends on container 'ghost', which does not exist"] = request => First(request).DependsOn = [On("ghost")],
        ["circular dependency"] = request => First(request).DependsOn = [On("app")],
        ["which has no health check"] = MakeDependentOnHealth,
        ["secret name must be unique"] = ShareSecretName,
        ["At least one of 'memory' or 'memoryReservation'"] = MakeEc2WithoutMemory,
    };

    private static ContainerDefinition First(RegisterTaskDefinitionRequest request) => request.ContainerDefinitions[0];

    private static ContainerDependency On(string container, string condition = "START") =>
        new() { ContainerName = container, Condition = condition };

    private static void MakeDependentOnHealth(RegisterTaskDefinitionRequest request)
    {
        request.ContainerDefinitions.Add(TestEcs.Container("image", "side"));
        First(request).DependsOn = [On("side", "HEALTHY")];
    }

    private static void ShareSecretName(RegisterTaskDefinitionRequest request)
    {
        First(request).Environment = [new() { Name = "DB", Value = "x" }];
        First(request).Secrets = [new() { Name = "DB", ValueFrom = "/db" }];
    }

    private static void MakeEc2WithoutMemory(RegisterTaskDefinitionRequest request) =>
        (request.RequiresCompatibilities, request.Memory) = (["EC2"], null);
}
