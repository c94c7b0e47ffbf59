using Amazon.ECS;
using Amazon.ECS.Model;

namespace EcsPublish.Local.Tests.Ecs;

[TestClass]
public sealed class WhenATaskDefinitionIsRegistered : IAsyncDisposable
{
    private readonly TestEcs _ecs = new();

    public ValueTask DisposeAsync() => _ecs.DisposeAsync();

    [TestMethod]
    public void Revisions_count_up_and_a_deleted_number_is_not_used_again()
    {
        Assert.AreEqual(1, Register().Revision);
        Assert.AreEqual(2, Register().Revision);
        _ecs.Service.DeregisterTaskDefinition(new() { TaskDefinition = "test:2" });
        _ecs.Service.DeleteTaskDefinitions(new() { TaskDefinitions = ["test:2"] });

        Assert.AreEqual(3, Register().Revision);
    }

    [TestMethod]
    public void What_ECS_fills_in_is_filled_in()
    {
        var app = TestEcs.Container("image");
        app.PortMappings = [new() { ContainerPort = 8080 }];

        var definition = Register(app);

        var container = definition.ContainerDefinitions.Single();
        Assert.AreEqual(0, container.Cpu);
        Assert.IsTrue(container.Essential);
        Assert.IsEmpty(container.Environment);
        Assert.IsEmpty(container.MountPoints);
        Assert.IsEmpty(container.VolumesFrom);
        Assert.IsEmpty(container.SystemControls);
        Assert.AreEqual(8080, container.PortMappings.Single().HostPort);
        Assert.AreEqual(TransportProtocol.Tcp, container.PortMappings.Single().Protocol);
        CollectionAssert.AreEqual((string[])["EC2", "FARGATE"], definition.Compatibilities);
        Assert.AreEqual(TaskDefinitionStatus.ACTIVE, definition.Status);
        Assert.AreEqual("arn:aws:iam::000000000000:user/local", definition.RegisteredBy);
        Assert.Contains("ecs.capability.task-eni", definition.RequiresAttributes.Select(attribute => attribute.Name));
        Assert.IsNotNull(definition.RegisteredAt);
    }

    [TestMethod]
    public void Sizes_with_units_become_plain_numbers()
    {
        var request = TestEcs.Definition(TestEcs.Container("image"));
        (request.Cpu, request.Memory) = (".5 vCPU", "1 GB");

        var definition = _ecs.Service.RegisterTaskDefinition(request).TaskDefinition;

        Assert.AreEqual("512", definition.Cpu);
        Assert.AreEqual("1024", definition.Memory);
    }

    [TestMethod]
    public void Its_tags_are_described_only_when_asked_for()
    {
        var request = TestEcs.Definition(TestEcs.Container("image"));
        request.Tags = [new() { Key = "owner", Value = "me" }];
        _ecs.Service.RegisterTaskDefinition(request);

        Assert.IsEmpty(_ecs.Service.DescribeTaskDefinition(new() { TaskDefinition = "test" }).Tags);
        Assert.HasCount(1, _ecs.Service.DescribeTaskDefinition(new() { TaskDefinition = "test", Include = ["TAGS"] }).Tags);
    }

    [TestMethod]
    public void A_family_means_its_newest_active_revision()
    {
        Register();
        Register();
        _ecs.Service.DeregisterTaskDefinition(new() { TaskDefinition = "test:2" });

        Assert.AreEqual(1, Describe("test").Revision);
        Assert.AreEqual(TaskDefinitionStatus.INACTIVE, Describe("test:2").Status);
        Assert.AreEqual(1, Describe("arn:aws:ecs:us-east-1:000000000000:task-definition/test:1").Revision);
    }

    [TestMethod]
    [DataRow("unknown")]
    [DataRow("test:9")]
    public void An_unknown_one_cannot_be_described(string name)
    {
        Register();

        var error = Assert.ThrowsExactly<AwsError>(() => Describe(name));

        Assert.AreEqual("ClientException: Unable to describe task definition.", $"{error.Code}: {error.Message}");
    }

    [TestMethod]
    public void An_answer_is_a_copy_of_what_is_kept()
    {
        Register().ContainerDefinitions.Clear();

        Assert.HasCount(1, Describe("test").ContainerDefinitions);
    }

    private TaskDefinition Register(ContainerDefinition? container = null) =>
        _ecs.Service.RegisterTaskDefinition(TestEcs.Definition(container ?? TestEcs.Container("image"))).TaskDefinition;

    private TaskDefinition Describe(string name) =>
        _ecs.Service.DescribeTaskDefinition(new() { TaskDefinition = name }).TaskDefinition;
}
