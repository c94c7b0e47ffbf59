using Amazon.CloudWatchLogs.Model;
using Amazon.ECR.Model;
using Amazon.ECS;
using Amazon.ECS.Model;

namespace EcsPublish.Aws.Tests.Wire;

[TestClass]
public sealed class WhenJsonIsWritten
{
    [TestMethod]
    public void Only_what_is_set_is_sent()
    {
        var container = new ContainerDefinition
        {
            Name = "web",
            Essential = false,
            Cpu = 0,
            PortMappings = [new PortMapping { ContainerPort = 8080, Protocol = TransportProtocol.Tcp }],
            DockerLabels = new Dictionary<string, string> { ["a"] = "b" },
            Command = ["run", "it"],
        };

        Assert.AreEqual(
            """{"command":["run","it"],"cpu":0,"dockerLabels":{"a":"b"},"essential":false""" +
            ""","name":"web","portMappings":[{"containerPort":8080,"protocol":"tcp"}]}""",
            Shapes.ToJson(container));
    }

    [TestMethod]
    public void Times_are_seconds_with_milliseconds_behind_the_point() => Assert.AreEqual(
        """{"createdAt":1767225600.25}""",
        Shapes.ToJson(new Repository { CreatedAt = new DateTime(2026, 1, 1, 0, 0, 0, 250, DateTimeKind.Utc) }));

    [TestMethod]
    public void Times_that_logs_counts_in_milliseconds_are_whole_numbers() => Assert.AreEqual(
        """{"message":"hi","timestamp":1767225600250}""",
        Shapes.ToJson(new InputLogEvent { Message = "hi", Timestamp = new DateTime(2026, 1, 1, 0, 0, 0, 250, DateTimeKind.Utc) }));

    [TestMethod]
    public void A_doubles_value_is_kept() =>
        Assert.AreEqual("""{"canaryPercent":12.5}""", Shapes.ToJson(new CanaryConfiguration { CanaryPercent = 12.5 }));

    [TestMethod]
    public void The_circuit_breaker_has_its_threshold() => Assert.AreEqual(
        """{"enable":true,"resetOnHealthyTask":false,"thresholdConfiguration":{"type":"COUNT","value":3}}""",
        Shapes.ToJson(new DeploymentCircuitBreaker
        {
            Enable = true,
            ResetOnHealthyTask = false,
            ThresholdConfiguration = new ThresholdConfiguration { Type = ThresholdType.COUNT, Value = 3 },
        }));
}
