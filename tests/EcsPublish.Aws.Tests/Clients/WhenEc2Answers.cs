using Amazon.EC2;
using Amazon.EC2.Model;
using EcsPublish.Aws.Wire;

namespace EcsPublish.Aws.Tests.Clients;

[TestClass]
public sealed class WhenEc2Answers
{
    private readonly XmlResponse _xml = new(QueryStyle.Ec2, "http://ec2.amazonaws.com/doc/2016-11-15/", "xml-1");

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task The_result_is_parsed()
    {
        var answer = new DescribeVpcsResponse { Vpcs = [new Vpc { VpcId = "vpc-1", State = VpcState.Available }] };

        var response = await Call(_xml.Result("DescribeVpcs", answer));

        Assert.AreEqual("vpc-1", response.Vpcs.Single().VpcId);
        Assert.AreEqual(VpcState.Available, response.Vpcs.Single().State);
        Assert.AreEqual("xml-1", response.ResponseMetadata.RequestId);
    }

    [TestMethod]
    public async Task An_error_becomes_the_general_exception_because_ec2_has_no_others()
    {
        var answer = _xml.Error("InvalidVpcID.NotFound", "no such vpc");

        var error = await Assert.ThrowsExactlyAsync<AmazonEC2Exception>(() => Call(answer, 400));

        Assert.AreEqual("InvalidVpcID.NotFound", error.ErrorCode);
        Assert.AreEqual("xml-1", error.RequestId);
    }

    private async Task<DescribeVpcsResponse> Call(byte[] answer, int status = 200)
    {
        using var service = new ScriptedService(ScriptedAnswer.Xml(answer, status));
        using var ec2 = new AmazonEC2Client(Example.Credentials, Example.Config<AmazonEC2Config>(service.Address));
        return await ec2.DescribeVpcsAsync(new DescribeVpcsRequest { VpcIds = ["vpc-1"] }, TestContext.CancellationToken);
    }
}
