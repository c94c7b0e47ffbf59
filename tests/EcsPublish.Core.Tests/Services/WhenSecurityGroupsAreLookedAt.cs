using EcsPublish.Core.Services;
using EcsPublish.Core.Tests.Aws;
using LoadBalancer = Amazon.ECS.Model.LoadBalancer;

namespace EcsPublish.Core.Tests.Services;

/// <summary>Only looked at: no rule is ever made, and this AWS would not know the call.</summary>
[TestClass]
public sealed class WhenSecurityGroupsAreLookedAt : ScriptedServiceTest
{
    private const string Anywhere = "<ipRanges><item><cidrIp>0.0.0.0/0</cidrIp></item></ipRanges>";
    private const string Itself = "<groups><item><groupId>sg-1</groupId></item></groups>";

    [TestMethod]
    public async Task Without_a_rule_the_warning_says_which_to_add()
    {
        Script("");

        var warning = await CheckAsync();

        Assert.AreEqual("ECS4121", warning?.Code);
        Assert.IsFalse(warning!.IsError);
        StringAssert.Contains(warning.Text, "No rule of security group sg-1 lets anybody reach port 8080 of service 'web'");
        StringAssert.EndsWith(
            warning.Text, "aws ec2 authorize-security-group-ingress --group-id sg-1 --protocol tcp --cidr 203.0.113.0/24 --port 8080");
    }

    [TestMethod]
    [DataRow("-1", 0, 0, Anywhere)]
    [DataRow("tcp", 8080, 8080, Anywhere)]
    [DataRow("tcp", 8000, 9000, Anywhere)]
    [DataRow("tcp", 8080, 8080, "<ipv6Ranges><item><cidrIpv6>::/0</cidrIpv6></item></ipv6Ranges>")]
    [DataRow("tcp", 8080, 8080, "<prefixListIds><item><prefixListId>pl-1</prefixListId></item></prefixListIds>")]
    [DataRow("tcp", 8080, 8080, "<groups><item><groupId>sg-2</groupId></item></groups>")]
    public async Task A_rule_that_lets_somebody_in_is_enough(string protocol, int from, int to, string source)
    {
        Script(Rule(protocol, from, to, source));

        Assert.IsNull(await CheckAsync());
    }

    [TestMethod]
    [DataRow("tcp", 80, 80, Anywhere)]
    [DataRow("udp", 8080, 8080, Anywhere)]
    [DataRow("-1", 0, 0, Itself)]
    public async Task A_rule_for_something_else_is_not(string protocol, int from, int to, string source)
    {
        Script(Rule(protocol, from, to, source));

        Assert.AreEqual("ECS4121", (await CheckAsync())?.Code);
    }

    [TestMethod]
    public async Task A_balancer_in_the_same_group_comes_in_by_the_groups_own_rule()
    {
        Script(Rule("-1", 0, 0, Itself));
        var web = Web("sg-1");
        web.LoadBalancers = [new LoadBalancer { TargetGroupArn = "arn" }];

        Assert.IsNull(await new InboundRules(Session, web, 8080).CheckAsync(Cancellation));
    }

    [TestMethod]
    public async Task A_service_that_names_no_group_is_in_the_default_one_of_its_network()
    {
        Script("");
        Aws.On("DescribeSubnets", ScriptedAnswer.Xml(
            "DescribeSubnets", "<subnetSet><item><subnetId>subnet-1</subnetId><vpcId>vpc-1</vpcId></item></subnetSet>", ofEc2: true));

        var warning = await new InboundRules(Session, Web(), 8080).CheckAsync(Cancellation);

        Assert.AreEqual("ECS4121", warning?.Code);
        Assert.AreEqual(1, Aws.CallsOf("DescribeSubnets"));
    }

    private Task<Core.Messages.Diagnostic?> CheckAsync() => new InboundRules(Session, Web("sg-1"), 8080).CheckAsync(Cancellation);

    private static string Rule(string protocol, int from, int to, string source) =>
        $"<item><ipProtocol>{protocol}</ipProtocol><fromPort>{from}</fromPort><toPort>{to}</toPort>{source}</item>";

    private void Script(string rules) => Aws.On("DescribeSecurityGroups", ScriptedAnswer.Xml(
        "DescribeSecurityGroups",
        $"<securityGroupInfo><item><groupId>sg-1</groupId><ipPermissions>{rules}</ipPermissions></item></securityGroupInfo>",
        ofEc2: true));
}
