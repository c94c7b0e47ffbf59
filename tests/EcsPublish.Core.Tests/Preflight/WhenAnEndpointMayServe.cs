using Amazon.EC2.Model;
using EcsPublish.Core.Preflight.Reachability;
using static EcsPublish.Core.Tests.Preflight.TestNetwork;

namespace EcsPublish.Core.Tests.Preflight;

[TestClass]
public sealed class WhenAnEndpointMayServe
{
    public static IEnumerable<object[]> Cases =>
    [
        ["no endpoint", new TestNetwork().Subnet('a'), "logs", "none"],
        ["one of another service", new TestNetwork().Subnet('a').Endpoint("ecr.api"), "ecr.dkr", "none"],
        ["one of another region", new TestNetwork().Subnet('a').Endpoint("logs", one => one.ServiceName = "com.amazonaws.us-east-2.logs"), "logs", "none"],
        ["an open one", new TestNetwork().Subnet('a').Endpoint("logs"), "logs", "by endpoint vpce-logs for logs"],
        ["one of China", new TestNetwork().Subnet('a').Endpoint("ecr.api", one => one.ServiceName = $"cn.com.amazonaws.{Region}.ecr.api"), "ecr.api", "by endpoint vpce-ecr.api for ecr.api"],
        ["one in another subnet of the VPC", new TestNetwork().Subnet('a').Subnet('b').Endpoint("logs", one => one.SubnetIds = [SubnetId('b')]), "logs", "by endpoint vpce-logs for logs"],
        ["one without private DNS", new TestNetwork().Subnet('a').Endpoint("logs", one => one.PrivateDnsEnabled = false), "logs", "none: endpoint vpce-logs for logs has private DNS turned off"],
        ["one that is not ready", new TestNetwork().Subnet('a').Endpoint("logs", one => one.State = "pending"), "logs", "none: endpoint vpce-logs for logs is pending"],
        ["S3's gateway in the table", new TestNetwork().Subnet('a').S3('a'), "s3", "by endpoint vpce-s3 for s3"],
        ["S3's gateway in another table", new TestNetwork().Subnet('a').Subnet('b').S3('b'), "s3", "none: endpoint vpce-s3 for s3 is not in route table rtb-0000000a"],
        ["S3 by an interface", new TestNetwork().Subnet('a').Endpoint("s3"), "s3", "by endpoint vpce-s3 for s3"],
        [
            "S3 by an interface that answers only to the world outside",
            new TestNetwork().Subnet('a').Endpoint("s3", one => one.DnsOptions = new DnsOptions { PrivateDnsOnlyForInboundResolverEndpoint = true }),
            "s3",
            "none: endpoint vpce-s3 for s3 has private DNS turned off",
        ],
        ["one that lets in the tasks' group", In(Rule(443, 443, rule => rule.UserIdGroupPairs = [new UserIdGroupPair { GroupId = Group }])), "logs", "by endpoint vpce-logs for logs"],
        ["one that lets in all ports", In(new IpPermission { IpProtocol = "-1", Ipv4Ranges = [new IpRange { CidrIp = "10.0.0.0/24" }] }), "logs", "by endpoint vpce-logs for logs"],
        [
            "one that lets in others",
            In(Https("10.0.7.0/24")),
            "logs",
            "refused: security group sg-0000000e of endpoint vpce-logs for logs lets no task of security group sg-0000000a in on port 443",
        ],
        [
            "one that lets in another port",
            In(Rule(80, 80, rule => rule.Ipv4Ranges = [new IpRange { CidrIp = Anywhere }])),
            "logs",
            "refused: security group sg-0000000e of endpoint vpce-logs for logs lets no task of security group sg-0000000a in on port 443",
        ],
        ["one that lets in a part of the subnet", In(Https("10.0.0.0/25")), "logs", "unclear: endpoint vpce-logs for logs lets in only some addresses on port 443"],
        ["one that lets in a prefix list", In(Rule(443, 443, rule => rule.PrefixListIds = [new PrefixListId { Id = "pl-1" }])), "logs", "unclear: endpoint vpce-logs for logs lets in only some addresses on port 443"],
        ["one whose groups are not known", new TestNetwork().Subnet('a').Endpoint("logs", one => one.Groups = null), "logs", "unclear: the security groups of endpoint vpce-logs for logs are not known"],
        ["nothing is let out", new TestNetwork().Subnet('a').Endpoint("logs").Egress(), "logs", "refused: security group sg-0000000a lets nothing out on port 443"],
        [
            "only the endpoints' group is let out to",
            new TestNetwork().Subnet('a').Endpoint("logs").Egress(Rule(443, 443, rule => rule.UserIdGroupPairs = [new UserIdGroupPair { GroupId = EndpointGroup }])),
            "logs",
            "by endpoint vpce-logs for logs",
        ],
        ["only S3's list is let out to", new TestNetwork().Subnet('a').S3('a').Egress(Rule(443, 443, rule => rule.PrefixListIds = [new PrefixListId { Id = "pl-s3" }])), "s3", "by endpoint vpce-s3 for s3"],
        [
            "only some addresses are let out to",
            new TestNetwork().Subnet('a').Endpoint("logs").Egress(Https("10.0.0.0/16", "192.0.2.0/24")),
            "logs",
            "unclear: security group sg-0000000a lets tasks out on port 443 only to 10.0.0.0/16 and 192.0.2.0/24",
        ],
        [
            "a refusal is more certain than a doubt",
            new TestNetwork().Subnet('a').Endpoint("logs").Egress(Https("10.0.0.0/16")).EndpointIngress(),
            "logs",
            "refused: security group sg-0000000e of endpoint vpce-logs for logs lets no task of security group sg-0000000a in on port 443",
        ],
    ];

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void Its_state_its_name_and_its_groups_decide(string name, object network, string service, string expected)
    {
        var drawn = (TestNetwork)network;
        var way = new EndpointWay(drawn.View);

        var found = Words.Of(way.From(drawn['a'], service));
        var unused = way.WhyUnused(drawn['a'], service)?.Because;

        Assert.AreEqual(expected, found == "none" && unused is not null ? $"none: {unused}" : found, name);
    }

    [TestMethod]
    public void One_that_keeps_tasks_out_is_taken_all_the_same()
    {
        var network = new TestNetwork().Subnet('a', ToNat("nat-1")).Subnet('b', ToInternet).Nat("nat-1", 'b').Endpoint("logs").EndpointIngress();

        var reach = new ReachReasoning(network.View, [Destination.Logs]).Of(network['a'], withAddress: true);

        Assert.IsTrue(reach.IsShut);
        StringAssert.StartsWith(Words.Of(reach.All[0].Way), "refused: ");
    }

    private static TestNetwork In(IpPermission rule) => new TestNetwork().Subnet('a').Endpoint("logs").EndpointIngress(rule);
}
