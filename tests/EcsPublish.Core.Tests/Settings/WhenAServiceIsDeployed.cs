using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Tests.Settings;

[TestClass]
public sealed class WhenAServiceIsDeployed
{
    private static TestProject Project => new TestProject().Set("EcsDeploy", "Service");

    [TestMethod]
    public void It_is_named_after_the_family_and_guarded_by_the_circuit_breaker()
    {
        var service = Project.ParseValid().Service;

        Assert.AreEqual(("hellotask", true), (service.Name, service.NameIsDefault));
        Assert.IsTrue(service.Breaker.Enabled && service.RollbackOnFailure);
        Assert.IsNull(service.Breaker.Threshold);
        Assert.IsNull(service.Create);
        Assert.IsNull(service.DesiredCount);
        Assert.IsFalse(service.ForceNewDeployment);
    }

    [TestMethod]
    [DataRow("3", "", "COUNT", 3)]
    [DataRow("50%", "", "BOUNDED_PERCENT", 50)]
    [DataRow("50 %", "", "BOUNDED_PERCENT", 50)]
    [DataRow("150%", "unbounded_percent", "UNBOUNDED_PERCENT", 150)]
    [DataRow("40", "BOUNDED_PERCENT", "BOUNDED_PERCENT", 40)]
    public void A_threshold_counts_tasks_or_is_a_percentage(string threshold, string type, string expectedType, int expectedValue)
    {
        var project = Project.Set("EcsCircuitBreakerThreshold", threshold);

        var read = (type.Length == 0 ? project : project.Set("EcsCircuitBreakerThresholdType", type)).ParseValid().Service.Breaker.Threshold;

        Assert.AreEqual(new BreakerThreshold(expectedType, expectedValue), read);
    }

    [TestMethod]
    public void A_release_command_is_read_as_words() =>
        Assert.AreSequenceEqual(["dotnet", "App.dll", "migrate"], Project.Set("EcsReleaseCommand", "dotnet App.dll migrate").ParseValid().Service.ReleaseCommand!);

    [TestMethod]
    [DataRow("web")]
    [DataRow("arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef")]
    public void A_target_group_is_named_or_given_by_its_ARN(string group) =>
        Assert.AreEqual(group, Project.Set("EcsTargetGroup", group).ParseValid().Service.TargetGroup);
}
