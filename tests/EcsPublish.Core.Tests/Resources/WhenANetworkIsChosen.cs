using Amazon.ECS.Model;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Settings;
using EcsPublish.Core.Tests.Aws;
using EcsPublish.Core.Tests.Messages;

namespace EcsPublish.Core.Tests.Resources;

[TestClass]
public sealed class WhenANetworkIsChosen : CloudTest
{
    private static readonly string[] Named = ["subnet-1", "subnet-2"];

    [TestMethod]
    public async Task It_is_the_default_VPCs_with_a_public_address()
    {
        var network = await ChooseAsync(new RunSettings());

        Assert.AreSequenceEqual(["subnet-0000000000000000a", "subnet-0000000000000000b"], network.Subnets);
        Assert.AreEqual("ENABLED", network.AssignPublicIp.Value);
        Assert.IsNull(network.SecurityGroups);
        StringAssert.Contains(Reporter.Lines.Single(), "It costs a little for each hour");
    }

    [TestMethod]
    public async Task Named_subnets_get_no_public_address_of_themselves()
    {
        var network = await ChooseAsync(new RunSettings { Subnets = Named, SecurityGroups = ["sg-1"] });

        Assert.AreSequenceEqual(Named, network.Subnets);
        Assert.AreSequenceEqual(["sg-1"], network.SecurityGroups);
        Assert.AreEqual("DISABLED", network.AssignPublicIp.Value);
        Assert.AreEqual(0, Cloud.Server.RequestCounts["DescribeSubnets"]);
        StringAssert.Contains(Reporter.Lines.Single(), "NAT gateway");
    }

    [TestMethod]
    [DataRow(true, "ENABLED")]
    [DataRow(false, "DISABLED")]
    public async Task What_the_project_says_of_the_address_holds_and_needs_no_words(bool wanted, string expected)
    {
        var network = await ChooseAsync(new RunSettings { Subnets = wanted ? Named : [], AssignPublicIp = wanted });

        Assert.AreEqual(expected, network.AssignPublicIp.Value);
        Assert.IsEmpty(Reporter.Lines);
    }

    [TestMethod]
    public async Task Without_a_default_VPC_the_error_names_the_property()
    {
        await using var aws = await ScriptedAws.StartAsync(Cancellation);
        aws.On("DescribeSubnets", new ScriptedAnswer(200, "text/xml", "<DescribeSubnetsResponse><subnetSet/></DescribeSubnetsResponse>"));
        using var session = aws.Open();

        var failure = await Assert.ThrowsExactlyAsync<PublishException>(
            () => new TaskNetwork(session, new RunSettings(), new RecordingReporter()).ChooseAsync(Cancellation));

        Assert.AreEqual("ECS4009", failure.Diagnostic.Code);
        StringAssert.StartsWith(failure.Message, "Account 123456789012 has no default subnets in region eu-west-1");
    }

    private async Task<AwsVpcConfiguration> ChooseAsync(RunSettings run) =>
        (await new TaskNetwork(Cloud.Session, run, Reporter).ChooseAsync(Cancellation)).AwsvpcConfiguration;
}
