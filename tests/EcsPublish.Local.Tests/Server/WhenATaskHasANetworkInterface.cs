using Amazon.EC2.Model;
using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.State;
using EcsPublish.Local.Ecs.Tasks;
using EcsPublish.Local.Services.Ec2;
using EcsPublish.Local.Storage;
using EcsPublish.Local.Tests.Runtime;
using EcsTask = Amazon.ECS.Model.Task;

namespace EcsPublish.Local.Tests.Server;

[TestClass]
public sealed class WhenATaskHasANetworkInterface
{
    [TestMethod]
    public void EC2_knows_it_as_long_as_it_is_attached()
    {
        using var temporary = new TemporaryFolder();
        var folder = new LocalFolder(temporary.Path);
        var store = new EcsStore(folder);
        var attachment = NetworkAttachment.New("subnet-0000000000000000b");
        var task = new EcsTask { Attachments = [attachment], Containers = [new Container()] };
        store.TaskList.Tasks.Add(task);
        var ec2 = new Ec2Service(new NetworkBook(folder, new TaskInterfaces(store).All));
        var id = attachment.Details.Find(detail => detail.Name == "networkInterfaceId")!.Value;

        var before = ec2.DescribeNetworkInterfaces(new DescribeNetworkInterfacesRequest()).NetworkInterfaces;
        NetworkAttachment.Attach(task);
        var attached = ec2.DescribeNetworkInterfaces(new DescribeNetworkInterfacesRequest { NetworkInterfaceIds = [id] }).NetworkInterfaces.Single();
        NetworkAttachment.Detach(task);

        Assert.IsEmpty(before);
        Assert.AreEqual("vpc-00000000000000001 us-east-1b 127.0.0.1", $"{attached.VpcId} {attached.AvailabilityZone} {attached.PrivateIpAddress}");
        Assert.AreEqual($"arn:aws:ecs:us-east-1:000000000000:attachment/{attachment.Id}", attached.Description);
        Assert.IsNull(attached.Association, "It has no public address.");
        Assert.IsEmpty(ec2.DescribeNetworkInterfaces(new DescribeNetworkInterfacesRequest()).NetworkInterfaces);
    }
}
