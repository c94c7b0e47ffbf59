using Amazon.ECS.Model;
using CircuitBreaker = EcsPublish.Local.Ecs.Scheduling.CircuitBreaker;

namespace EcsPublish.Local.Tests.Ecs;

[TestClass]
public sealed class WhenACircuitBreakerIsSet
{
    [TestMethod]
    [DataRow(null, 0, 1, 3, DisplayName = "By default at least 3")]
    [DataRow(null, 0, 11, 6, DisplayName = "By default half of the desired tasks, rounded up")]
    [DataRow(null, 0, 1000, 200, DisplayName = "By default at most 200")]
    [DataRow("COUNT", 2, 50, 2, DisplayName = "A count is taken as it is")]
    [DataRow("BOUNDED_PERCENT", 20, 10, 3, DisplayName = "A bounded share keeps the bounds")]
    [DataRow("UNBOUNDED_PERCENT", 20, 10, 2, DisplayName = "An unbounded share does not")]
    [DataRow("UNBOUNDED_PERCENT", 20, 1, 1, DisplayName = "One failure is always needed")]
    public void The_threshold_is_the_one_of_AWS(string? type, int value, int desired, int threshold)
    {
        var configuration = type is null ? null : new ThresholdConfiguration { Type = type, Value = value };
        var service = new Service
        {
            DesiredCount = desired,
            DeploymentConfiguration = new() { DeploymentCircuitBreaker = new() { Enable = true, ThresholdConfiguration = configuration } },
        };

        Assert.AreEqual(threshold, CircuitBreaker.Of(service).Threshold);
    }
}
