using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Tests.Settings;

[TestClass]
public sealed class WhenPortsAreListed
{
    [TestMethod]
    public void The_SDKs_items_are_taken()
    {
        var ports = Ports(new TestProject().Add("ContainerPort", "8080").Add("ContainerPort", "9090", "Type", "udp"));

        Assert.AreSequenceEqual([new(8080, null, null, null, null), new(9090, null, "udp", null, null)], ports);
    }

    [TestMethod]
    public void Our_own_items_come_first()
    {
        var project = new TestProject().Add("ContainerPort", "8080").Add("EcsPort", "8081", "Name", "web", "AppProtocol", "HTTP2", "HostPort", "8081");

        Assert.AreSequenceEqual([new(8081, 8081, null, "web", "http2")], Ports(project));
    }

    [TestMethod]
    public void One_number_may_be_tcp_and_udp() =>
        Assert.HasCount(2, Ports(new TestProject().Add("EcsPort", "53/tcp").Add("EcsPort", "53/udp")));

    [TestMethod]
    public void Under_bridge_the_host_may_have_another_port_and_containers_the_same()
    {
        var project = new TestProject().Set("EcsLaunchType", "EC2").Set("EcsNetworkMode", "bridge")
            .Add("EcsPort", "8080", "HostPort", "80").Add("EcsContainer", "cache", "Image", "redis", "Port", "8080");

        Assert.AreEqual(80, Ports(project)[0].HostPort);
    }

    private static IReadOnlyList<PortSetting> Ports(TestProject project) => project.ParseValid().TaskDefinition.Container.Ports;
}
