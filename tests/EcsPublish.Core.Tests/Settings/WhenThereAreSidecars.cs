namespace EcsPublish.Core.Tests.Settings;

[TestClass]
public sealed class WhenThereAreSidecars
{
    [TestMethod]
    public void One_line_says_all_of_a_sidecar()
    {
        var sidecar = new TestProject().Add("EcsContainer", "cache", "Image", "redis:7", "Essential", "false", "Cpu", "0.125 vCPU", "Memory", "128 MB",
            "Command", "redis-server --save \"\"", "Port", "6379;6380/udp", "Environment", "A=1;B=x, y=z", "HealthCheckCommand", "redis-cli ping",
            "DependsOn", "hellotask:START").ParseValid().TaskDefinition.Sidecars[0];

        Assert.AreEqual(("cache", "redis:7", false), (sidecar.Name, sidecar.Image, sidecar.Essential));
        Assert.AreEqual((128, 128), (sidecar.Cpu, sidecar.Memory));
        Assert.AreSequenceEqual(["redis-server", "--save", ""], sidecar.Command!);
        Assert.AreSequenceEqual([new(6379, null, null, null, null), new(6380, null, "udp", null, null)], sidecar.Ports);
        Assert.AreSequenceEqual([new("A", "1"), new("B", "x, y=z")], sidecar.Environment);
        Assert.AreSequenceEqual(["CMD-SHELL", "redis-cli ping"], sidecar.HealthCheck!.Command);
        Assert.AreSequenceEqual([new("hellotask", "START")], sidecar.DependsOn);
    }

    [TestMethod]
    public void Items_go_to_the_container_that_they_name()
    {
        var definition = new TestProject().Add("EcsContainer", "cache", "Image", "redis")
            .Add("EcsEnvironment", "A", "Value", "own").Add("EcsEnvironment", "A", "Value", "cache", "Container", "cache")
            .ParseValid().TaskDefinition;

        Assert.AreSequenceEqual([new("A", "own")], definition.Container.Environment);
        Assert.AreSequenceEqual([new("A", "cache")], definition.Sidecars[0].Environment);
    }

    [TestMethod]
    public void The_projects_container_gets_no_memory_of_its_own() =>
        Assert.IsNull(new TestProject().Add("EcsContainer", "cache", "Image", "redis").ParseValid().TaskDefinition.Container.Memory);

    [TestMethod]
    public void A_sidecar_logs_beside_the_project()
    {
        var definition = new TestProject().Set("EcsLogGroup", "/my/group").Add("EcsLogOption", "x", "Value", "y")
            .Add("EcsContainer", "cache", "Image", "redis").ParseValid().TaskDefinition;

        Assert.AreEqual(("awslogs", "/my/group", "ecs"), (definition.Sidecars[0].Log!.Driver, definition.Sidecars[0].Log!.Group, definition.Sidecars[0].Log!.StreamPrefix));
        Assert.IsEmpty(definition.Sidecars[0].Log!.Options);
    }

    [TestMethod]
    public void A_FireLens_router_logs_to_CloudWatch_for_those_it_routes()
    {
        var definition = new TestProject().Set("EcsLogDriver", "awsfirelens").Add("EcsLogOption", "Name", "Value", "http")
            .Add("EcsContainer", "router", "Image", "fluent-bit", "FirelensType", "fluentbit").ParseValid().TaskDefinition;

        Assert.AreEqual("awsfirelens", definition.Container.Log!.Driver);
        Assert.IsNull(definition.Container.Log.Group);
        Assert.AreEqual(("fluentbit", "/ecs/hellotask"), (definition.Sidecars[0].FirelensType, definition.Sidecars[0].Log!.Group));
    }

    [TestMethod]
    [DataRow("init", "false", "SUCCESS")]
    [DataRow("init", "false", "complete")]
    [DataRow("init", "true", "START")]
    public void What_a_sidecar_can_reach_can_be_waited_for(string name, string essential, string condition)
    {
        var definition = new TestProject().Add("EcsContainer", name, "Image", "busybox", "Essential", essential)
            .Add("EcsDependsOn", $"{name}:{condition}").ParseValid().TaskDefinition;

        Assert.AreSequenceEqual([new(name, condition.ToUpperInvariant())], definition.Container.DependsOn);
    }

    [TestMethod]
    public void A_condition_in_an_element_of_its_own_is_read_too()
    {
        var definition = new TestProject().Add("EcsContainer", "cache", "Image", "redis", "HealthCheckCommand", "redis-cli ping")
            .Add("EcsDependsOn", "cache", "Condition", "HEALTHY").ParseValid().TaskDefinition;

        Assert.AreSequenceEqual([new("cache", "HEALTHY")], definition.Container.DependsOn);
    }

    [TestMethod]
    public void A_circle_of_three_is_found_and_those_outside_it_are_not_named()
    {
        var project = new TestProject().Add("EcsDependsOn", "a")
            .Add("EcsContainer", "a", "Image", "x", "DependsOn", "b").Add("EcsContainer", "b", "Image", "x", "DependsOn", "c")
            .Add("EcsContainer", "c", "Image", "x", "DependsOn", "a");

        var diagnostic = Assert.ContainsSingle(project.Parse().Diagnostics);

        Assert.Contains("a -> b -> c -> a", diagnostic.Text);
    }
}
