using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Tests.Settings;

[TestClass]
public sealed class WhenTheProjectSaysNothing
{
    private readonly PublishSettings _settings = new TestProject().ParseValid();

    [TestMethod]
    public void There_is_nothing_to_complain_about() => Assert.IsEmpty(new TestProject().Parse().Diagnostics);

    [TestMethod]
    public void The_project_knows_its_name_and_folders()
    {
        Assert.AreEqual("HelloTask", _settings.Project.Name);
        Assert.AreEqual(TestProject.File, _settings.Project.File);
        Assert.AreEqual(Path.Combine(_settings.Project.OutputFolder, "result.json"), _settings.Project.ResultFile);
        Assert.IsFalse(_settings.Project.IsWeb);
    }

    [TestMethod]
    public void It_goes_to_real_AWS_and_stops_after_the_definition()
    {
        Assert.AreEqual(DeployKind.None, _settings.Deploy);
        Assert.AreEqual(new TargetSettings(), _settings.Target);
    }

    [TestMethod]
    public void The_image_is_named_after_the_assembly_and_built_for_linux_on_x64()
    {
        Assert.AreEqual("hellotask", _settings.Image.Repository);
        Assert.AreEqual("linux-x64", _settings.Image.RuntimeIdentifier);
        Assert.AreEqual(ImageSource.Project, _settings.Image.Source);
        Assert.IsNull(_settings.Image.Registry);
        Assert.IsEmpty(_settings.Image.Tags);
        Assert.IsTrue(_settings.Image.CreateRepository);
    }

    [TestMethod]
    public void The_task_is_the_smallest_that_Fargate_offers()
    {
        var definition = _settings.TaskDefinition;

        Assert.AreEqual(("hellotask", true), (definition.Family, definition.FamilyIsDefault));
        Assert.AreEqual((256, 512), (definition.Cpu, definition.Memory));
        Assert.AreEqual(("FARGATE", "awsvpc"), (definition.LaunchType, definition.NetworkMode));
        Assert.AreEqual("ecsTaskExecutionRole", definition.ExecutionRole);
        Assert.IsTrue(definition.CreateExecutionRole);
        Assert.IsNull(definition.TaskRole);
    }

    [TestMethod]
    public void Its_one_container_may_use_the_memory_of_the_task()
    {
        var container = _settings.TaskDefinition.Container;

        Assert.AreEqual("hellotask", container.Name);
        Assert.AreEqual(512, container.Memory);
        Assert.IsNull(container.Cpu);
        Assert.IsNull(container.Essential);
        Assert.IsNull(container.HealthCheck);
    }

    [TestMethod]
    public void Its_output_goes_to_a_log_group_of_the_family()
    {
        var log = _settings.TaskDefinition.Container.Log!;

        Assert.AreEqual(("awslogs", "/ecs/hellotask", "ecs"), (log.Driver, log.Group, log.StreamPrefix));
        Assert.AreEqual(30, log.RetentionDays);
        Assert.IsNull(log.Region);
        Assert.IsEmpty(log.Options);
    }

    [TestMethod]
    public void One_task_is_run_and_followed_to_its_end()
    {
        var run = _settings.Run;

        Assert.IsNull(run.Cluster);
        Assert.AreEqual(1, run.TaskCount);
        Assert.IsTrue(run.Wait && run.FollowLogs && run.PropagateTags);
        Assert.IsFalse(run.KeepOnCancel || run.CreateCluster || run.EnableExecuteCommand);
        Assert.AreEqual(TimeSpan.FromMinutes(20), run.Timeout);
        Assert.IsNull(run.AssignPublicIp);
        Assert.IsNull(run.Command);
    }
}
