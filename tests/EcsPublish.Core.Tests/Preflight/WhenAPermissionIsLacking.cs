using EcsPublish.Core.Tests.Publishing;
using EcsPublish.Local.Faults;

namespace EcsPublish.Core.Tests.Preflight;

[TestClass]
public sealed class WhenAPermissionIsLacking : PublishTest
{
    private const string MayNot = "arn:aws:iam::000000000000:user/local may not call";

    [TestMethod]
    public async Task Routes_that_may_not_be_seen_are_a_note_and_the_usual_case_decides()
    {
        Deny("DescribeRouteTables", "DescribeVpcEndpoints");
        var publish = await PublishedAsync();

        var lines = publish.Reporter.Lines.ToList();
        CollectionAssert.Contains(lines, $"The subnets' routes could not be checked: {MayNot} ec2:DescribeRouteTables, ec2:DescribeVpcEndpoints.");
        CollectionAssert.Contains(
            lines,
            "Tasks get a public address, as the default VPC's subnets mostly need one. It costs a little for each hour a task runs; EcsAssignPublicIp=false turns it off.");
        Assert.IsEmpty(publish.Reporter.Diagnostics);
    }

    [TestMethod]
    public async Task Named_subnets_that_may_not_be_seen_are_a_note()
    {
        Deny("DescribeSubnets");
        Project.Set("EcsSubnets", "subnet-0123abcd");
        var publish = await PublishedAsync();

        var lines = publish.Reporter.Lines.ToList();
        CollectionAssert.Contains(lines, $"The subnets could not be checked: {MayNot} ec2:DescribeSubnets.");
        CollectionAssert.Contains(
            lines, "Tasks get no public address, as named subnets mostly have a NAT gateway or VPC endpoints. EcsAssignPublicIp=true gives them one.");
    }

    [TestMethod]
    public async Task Parameters_and_secrets_that_may_not_be_seen_are_notes()
    {
        const string arn = "arn:aws:secretsmanager:us-east-1:000000000000:secret:db-AbCdEf";
        Cloud.SetSecrets($$"""{ "/app/p": "x", "{{arn}}": "y" }""");
        Project.Add("EcsSecret", "P", "ValueFrom", "ssm:/app/p").Add("EcsSecret", "S", "ValueFrom", arn);
        Deny("GetParameters", "DescribeSecret");
        var publish = await PublishedAsync();

        var lines = publish.Reporter.Lines.ToList();
        CollectionAssert.Contains(lines, $"The parameters could not be checked: {MayNot} ssm:GetParameters.");
        CollectionAssert.Contains(lines, $"The secrets could not be checked: {MayNot} secretsmanager:DescribeSecret.");
    }

    [TestMethod]
    public async Task What_the_publish_cannot_do_without_is_an_error_beside_the_others()
    {
        Deny("DescribeClusters");
        Project.Add("EcsSecret", "DB", "ValueFrom", "db");
        var publish = Publish();

        Assert.IsFalse(await publish.RunAsync("exit 0"));

        Assert.AreSequenceEqual(["ECS6005", "ECS6013"], publish.Reporter.Diagnostics.Select(diagnostic => diagnostic.Code));
        StringAssert.StartsWith(publish.Reporter.Diagnostics[0].Text, $"{MayNot} ecs:DescribeClusters");
    }

    private void Deny(params string[] operations)
    {
        foreach (var operation in operations)
            Cloud.Server.Faults.Add(new Fault(operation, FaultKind.AccessDenied, Times: 100));
    }

    private async Task<TestPublish> PublishedAsync()
    {
        var publish = Publish();
        Assert.IsTrue(await publish.RunAsync("exit 0"), string.Join('\n', publish.Reporter.Diagnostics));
        return publish;
    }
}
