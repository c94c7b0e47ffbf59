namespace EcsPublish.Core.Tests.Preflight;

[TestClass]
public sealed class WhenSeveralThingsAreMissing : PreflightTest
{
    [TestMethod]
    public async Task All_are_told_in_one_run_and_nothing_was_created()
    {
        Cloud.Server.Network.Put(new TestNetwork().Subnet('a').Network);
        Project.Set("EcsCluster", "prodution").Set("EcsSubnets", TestNetwork.SubnetId('a')).Add("EcsSecret", "DB", "ValueFrom", "db");

        var errors = await ErrorsAsync();

        Assert.AreSequenceEqual(["ECS6013", "ECS4008", "ECS6030"], errors.Select(error => error.Code));
        StringAssert.StartsWith(errors[2].Text, "subnet-0000000a has no route to ECR, S3 (image layers), CloudWatch Logs and Secrets Manager: ");
    }

    [TestMethod]
    public async Task Each_operation_was_called_once()
    {
        Cloud.SetSecrets("""{ "db": "x" }""");
        Project.Add("EcsSecret", "DB", "ValueFrom", "db").Add("EcsSecret", "P", "ValueFrom", "ssm:db");

        Assert.IsTrue(await Publish().RunAsync("exit 0"));

        var reads = new[]
        {
            "DescribeSecret", "GetParameters", "DescribeClusters", "DescribeLogGroups", "DescribeSubnets", "DescribeRouteTables", "DescribeNatGateways",
            "DescribeVpcEndpoints", "DescribeSecurityGroups", "DescribeTaskDefinition", "DescribeRepositories", "GetRole",
        };
        Assert.AreSequenceEqual(reads.Select(read => $"{read} 1"), reads.Select(read => $"{read} {Cloud.Server.RequestCounts[read]}"));
    }
}
