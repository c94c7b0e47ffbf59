namespace EcsPublish.Core.Tests.Settings;

[TestClass]
public sealed class WhenADefinitionFileIsGiven
{
    private static readonly string DefinitionFile = typeof(WhenADefinitionFileIsGiven).Assembly.Location;

    private readonly TestProject _project = new TestProject().WithDefinitionFile(DefinitionFile);

    [TestMethod]
    public void What_the_project_leaves_open_stays_open()
    {
        var definition = _project.ParseValid().TaskDefinition;

        Assert.AreEqual(DefinitionFile, definition.File);
        Assert.IsNull(definition.LaunchType);
        Assert.IsNull(definition.NetworkMode);
        Assert.IsNull(definition.ExecutionRole);
        Assert.IsNull(definition.Container.Memory);
        Assert.IsNull(definition.Container.Log);
    }

    [TestMethod]
    public void A_single_log_setting_leaves_the_group_to_the_file()
    {
        var log = _project.Set("EcsLogRegion", "us-east-1").ParseValid().TaskDefinition.Container.Log!;

        Assert.AreEqual(("awslogs", "us-east-1"), (log.Driver, log.Region));
        Assert.IsNull(log.Group);
    }

    [TestMethod]
    public void Names_may_be_of_containers_and_volumes_in_the_file()
    {
        _project.Add("EcsDependsOn", "envoy:HEALTHY").Add("EcsMountPoint", "data", "ContainerPath", "/data").Add("EcsEnvironment", "A", "Container", "envoy");

        Assert.IsEmpty(_project.Parse().Diagnostics);
    }
}
