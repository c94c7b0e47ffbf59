using System.Text;
using Amazon.EC2.Model;
using EcsPublish.Aws.Wire;

namespace EcsPublish.Aws.Tests.Wire;

[TestClass]
public sealed class WhenEc2IsCalled
{
    [TestMethod]
    public void Names_begin_with_a_capital_and_lists_are_only_numbered()
    {
        var request = new DescribeSubnetsRequest { DryRun = true, Filters = [new Filter { Name = "vpc-id", Values = ["vpc-1", "vpc-2"] }] };

        Assert.AreEqual(
            "DryRun=true&Filter.1.Name=vpc-id&Filter.1.Value.1=vpc-1&Filter.1.Value.2=vpc-2", Shapes.ToForm(request, QueryStyle.Ec2));
    }

    [TestMethod]
    public void The_server_reads_what_the_client_wrote()
    {
        var request = new DescribeSubnetsRequest { DryRun = true, Filters = [new Filter { Name = "vpc-id", Values = ["vpc-1"] }] };

        var read = Shapes.FromForm<DescribeSubnetsRequest>(Shapes.ToBody(request, QueryStyle.Ec2));

        Assert.IsTrue(read.DryRun);
        Assert.AreEqual("vpc-id", read.Filters[0].Name);
        CollectionAssert.AreEqual(new[] { "vpc-1" }, read.Filters[0].Values);
    }

    [TestMethod]
    public void The_client_reads_what_the_server_wrote()
    {
        var response = new XmlResponse(QueryStyle.Ec2, "http://ec2.amazonaws.com/doc/2016-11-15/", "r-1");
        var tags = new List<Tag> { new() { Key = "a", Value = "<b>" } };
        var subnet = new Subnet { SubnetId = "subnet-1", AvailableIpAddressCount = 9, DefaultForAz = true, Tags = tags };
        var result = new DescribeSubnetsResponse { Subnets = [subnet, new Subnet()] };

        var xml = Encoding.UTF8.GetString(response.Result("DescribeSubnets", result));
        var read = Shapes.FromXml<DescribeSubnetsResponse>(xml);

        StringAssert.Contains(xml, "<requestId>r-1</requestId><subnetSet><item>", StringComparison.Ordinal);
        Assert.HasCount(2, read.Subnets);
        Assert.AreEqual("subnet-1", read.Subnets[0].SubnetId);
        Assert.AreEqual(9, read.Subnets[0].AvailableIpAddressCount);
        Assert.IsTrue(read.Subnets[0].DefaultForAz);
        Assert.AreEqual("<b>", read.Subnets[0].Tags[0].Value);
    }

    [TestMethod]
    public void Elements_that_are_not_known_are_skipped_however_deep()
    {
        var read = Shapes.FromXml<DescribeVpcsResponse>("""
            <r xmlns="urn:x">
              <news><item><a>1</a></item></news>
              <vpcSet><item><new/><vpcId>vpc-1</vpcId><new>x</new><isDefault>true</isDefault></item></vpcSet>
            </r>
            """);

        Assert.AreEqual("vpc-1", read.Vpcs.Single().VpcId);
        Assert.IsTrue(read.Vpcs.Single().IsDefault);
    }
}
