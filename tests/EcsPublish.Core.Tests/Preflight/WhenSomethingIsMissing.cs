using Amazon.ECS.Model;

namespace EcsPublish.Core.Tests.Preflight;

[TestClass]
public sealed class WhenSomethingIsMissing : PreflightTest
{
    private const string Here = "account 000000000000, region us-east-1";

    [TestMethod]
    public async Task A_cluster_is_named()
    {
        Project.Set("EcsCluster", "prodution");

        Assert.AreEqual(
            "ECS4008: EcsCluster is 'prodution', but account 000000000000 has no active cluster of that name in region us-east-1. "
            + "Check the name and the region, or set EcsCreateCluster=true.",
            await ErrorAsync());
    }

    [TestMethod]
    public async Task Every_secret_is_named_by_name_and_by_ARN()
    {
        const string gone = "arn:aws:secretsmanager:us-east-1:000000000000:secret:gone-AbCdEf";
        Project.Add("EcsSecret", "DB", "ValueFrom", "db").Add("EcsSecret", "MAIL", "ValueFrom", "mail:key").Add("EcsSecret", "OLD", "ValueFrom", gone + ":key::");

        var errors = await ErrorsAsync();

        Assert.AreSequenceEqual(
            [
                $"EcsSecret 'DB' names the secret 'db', but Secrets Manager has none of that name in {Here}. Create it, or give its ARN or `ssm:/path` in ValueFrom.",
                $"EcsSecret 'MAIL' names the secret 'mail', but Secrets Manager has none of that name in {Here}. Create it, or give its ARN or `ssm:/path` in ValueFrom.",
                $"EcsSecret 'OLD' names the secret '{gone}', but Secrets Manager has none of that name in {Here}. Create it, or give its ARN or `ssm:/path` in ValueFrom.",
            ],
            errors.Select(error => error.Text).Order(StringComparer.Ordinal));
    }

    [TestMethod]
    public async Task A_secret_of_another_account_is_not_ours_to_see()
    {
        Project.Add("EcsSecret", "THEIRS", "ValueFrom", "arn:aws:secretsmanager:us-east-1:123456789012:secret:theirs-AbCdEf").Set("EcsCluster", "prodution");

        StringAssert.StartsWith(await ErrorAsync(), "ECS4008");
        Assert.AreEqual(0, Cloud.Server.RequestCounts["DescribeSecret"]);
    }

    [TestMethod]
    public async Task Parameters_are_named()
    {
        Cloud.SetSecrets("""{ "/app/there": "x" }""");
        Project.Add("EcsSecret", "A", "ValueFrom", "ssm:/app/there").Add("EcsSecret", "B", "ValueFrom", "ssm:/app/gone");

        Assert.AreEqual(
            $"ECS6036: EcsSecret 'B' names the parameter '/app/gone', but Systems Manager has none of that name in {Here}. "
            + "Create it (aws ssm put-parameter --type SecureString --name /app/gone --value ...), or correct ValueFrom.",
            await ErrorAsync());
    }

    [TestMethod]
    public async Task A_hundred_parameters_are_asked_for_ten_at_a_time()
    {
        foreach (var number in Enumerable.Range(1, 100))
            Project.Add("EcsSecret", $"P{number}", "ValueFrom", $"ssm:/app/p{number}");

        Assert.HasCount(100, await ErrorsAsync());
        Assert.AreEqual(10, Cloud.Server.RequestCounts["GetParameters"]);
    }

    [TestMethod]
    public async Task Roles_are_named()
    {
        Project.Set("EcsCreateExecutionRole", "false").Set("EcsTaskRole", "app");

        var errors = await ErrorsAsync();

        Assert.AreSequenceEqual(["ECS6012", "ECS6012"], errors.Select(error => error.Code));
        StringAssert.StartsWith(errors[0].Text, "EcsExecutionRole is 'ecsTaskExecutionRole', but account 000000000000 has no such role. Create it with the policy");
        StringAssert.StartsWith(errors[1].Text, "EcsTaskRole is 'app', but account 000000000000 has no such role. Create it, with a trust policy");
    }

    [TestMethod]
    public async Task A_repository_is_named()
    {
        Project.Set("EcsCreateRepository", "false");

        StringAssert.Contains(await ErrorAsync(), "hellotask");
    }

    [TestMethod]
    public async Task A_service_is_named()
    {
        Project.Set("EcsService", "web").Set("EcsCreateService", "false");

        StringAssert.StartsWith(await ServiceErrorAsync(), "ECS4028: There is no service 'web' in cluster 'default'");
    }

    [TestMethod]
    public async Task A_capacity_provider_of_another_cluster_is_named_with_the_command()
    {
        await Cloud.Session.Ecs.CreateClusterAsync(new CreateClusterRequest { ClusterName = "default", CapacityProviders = ["FARGATE"] }, Cancellation);
        Project.Add("EcsCapacityProvider", "FARGATE_SPOT", "Weight", "1");

        Assert.AreEqual(
            "ECS6039: EcsCapacityProvider 'FARGATE_SPOT' is not associated with cluster 'default'. Associate it: "
            + "aws ecs put-cluster-capacity-providers --cluster default --capacity-providers FARGATE FARGATE_SPOT --default-capacity-provider-strategy '[]'",
            await ErrorAsync());
    }

    [TestMethod]
    public async Task A_capacity_provider_that_nobody_has_is_named()
    {
        Project.Set("EcsLaunchType", "EC2").Add("EcsCapacityProvider", "big", "Weight", "1");

        Assert.AreEqual(
            "ECS6040: EcsCapacityProvider 'big' does not exist in account 000000000000, region us-east-1. Correct it; `aws ecs describe-capacity-providers` lists those that there are.",
            await ErrorAsync());
    }

    [TestMethod]
    public async Task A_cluster_that_is_created_gets_the_providers()
    {
        Project.Add("EcsCapacityProvider", "FARGATE_SPOT", "Weight", "1");

        Assert.IsTrue(await Publish().RunAsync("exit 0"));

        var clusters = await Cloud.Session.Ecs.DescribeClustersAsync(new DescribeClustersRequest { Clusters = ["default"] }, Cancellation);
        Assert.AreSequenceEqual(["FARGATE_SPOT"], clusters.Clusters.Single().CapacityProviders);
    }
}
