using Amazon;
using Amazon.ECS.Model;
using Amazon.IdentityManagement.Model;
using EcsPublish.Aws.Wire;

namespace EcsPublish.Aws.Tests.Wire;

/// <summary>The rules of v4: "Collections" in https://docs.aws.amazon.com/sdk-for-net/v4/developer-guide/net-dg-v4.html.</summary>
[TestClass]
[DoNotParallelize]
public sealed class WhenACollectionIsEmpty
{
    [TestCleanup]
    public void Restore() => AWSConfigs.InitializeCollections = false;

    [TestMethod]
    public void Json_sends_it() => Assert.AreEqual(
        """{"command":[],"dockerLabels":{}}""", Shapes.ToJson(new ContainerDefinition { Command = [], DockerLabels = [] }));

    [TestMethod]
    public void A_form_says_its_name() =>
        Assert.AreEqual("RoleName=r&Tags=", Shapes.ToForm(new TagRoleRequest { RoleName = "r", Tags = [] }, QueryStyle.Query));

    [TestMethod]
    public void An_unset_one_is_null_and_not_sent()
    {
        Assert.IsNull(new ContainerDefinition().Command);
        Assert.AreEqual("{}", Shapes.ToJson(new ContainerDefinition()));
    }

    [TestMethod]
    public void Json_reads_it_as_empty_and_null_as_null()
    {
        var container = Shapes.FromJson<ContainerDefinition>("""{"command":[],"entryPoint":null}""");

        Assert.IsEmpty(container.Command);
        Assert.IsNull(container.EntryPoint);
    }

    [TestMethod]
    public void Xml_reads_it_as_null() => Assert.IsNull(Shapes.FromXml<Role>("<Role><Tags/></Role>").Tags);

    [TestMethod]
    public void Initialized_ones_are_not_sent_while_empty()
    {
        AWSConfigs.InitializeCollections = true;

        var container = new ContainerDefinition { Name = "web" };

        Assert.IsEmpty(container.Command);
        Assert.AreEqual("""{"name":"web"}""", Shapes.ToJson(container));
    }

    [TestMethod]
    public void Initialized_ones_are_never_null()
    {
        AWSConfigs.InitializeCollections = true;

        Assert.IsEmpty(Shapes.FromJson<ContainerDefinition>("""{"command":null}""").Command);
        Assert.IsEmpty(Shapes.FromXml<Role>("<Role><Tags/></Role>").Tags);
    }
}
