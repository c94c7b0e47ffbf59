using Amazon.IdentityManagement.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Permissions;
using EcsPublish.Core.Settings;
using EcsPublish.Core.Tests.Aws;

namespace EcsPublish.Core.Tests.Permissions;

[TestClass]
public sealed class WhenPermissionsAreChecked : PolicyTest
{
    private PublishSettings Settings => Project.Set("EcsDeploy", "Service").ParseValid();

    [TestMethod]
    public async Task An_administrator_lacks_nothing()
    {
        var report = await new PermissionCheck().RunAsync(Cloud.Session, Settings, Cancellation);

        Assert.IsEmpty(report.Problems);
        Assert.IsEmpty(report.Notes);
        Assert.IsEmpty(Cloud.Changes);
    }

    [TestMethod]
    public async Task Every_lack_is_told_at_once()
    {
        Cloud.Server.Policies.Enforce("""{"Statement":{"Effect":"Allow","Action":["iam:*","ecr:*","logs:*"],"Resource":"*"}}""");

        var report = await new PermissionCheck().RunAsync(Cloud.Session, Settings, Cancellation);

        CollectionAssert.IsSubsetOf(
            new[] { "ecs:CreateService", "ecs:CreateCluster", "ecs:RegisterTaskDefinition", "ec2:DescribeSubnets", "secretsmanager:DescribeSecret" },
            report.Problems.Select(problem => problem.Text.Split(' ')[4]).ToList());
        Assert.IsTrue(report.Problems.All(problem => problem.Code == "ECS6020"));
    }

    [TestMethod]
    public async Task What_is_denied_outright_is_told_so()
    {
        Cloud.Server.Policies.Enforce("""
            {"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Deny","Action":"iam:CreateRole","Resource":"*"}]}
            """);

        var report = await new PermissionCheck().RunAsync(Cloud.Session, Settings, Cancellation);

        StringAssert.Contains(
            report.Problems.Single().Text, "may not call iam:CreateRole on arn:aws:iam::000000000000:role/ecsTaskExecutionRole: a policy denies it.");
    }

    [TestMethod]
    public async Task Without_the_permission_to_simulate_there_is_one_note()
    {
        Cloud.Server.Policies.Enforce("""{"Statement":{"Effect":"Allow","Action":"ecs:*","Resource":"*"}}""");

        var report = await new PermissionCheck().RunAsync(Cloud.Session, Settings, Cancellation);

        Assert.IsEmpty(report.Problems);
        StringAssert.StartsWith(
            report.Notes.Single(),
            "Permissions were not checked beforehand: arn:aws:iam::000000000000:user/local may not call iam:SimulatePrincipalPolicy on arn:aws:iam::000000000000:user/local: ");
    }

    [TestMethod]
    [DataRow("arn:aws:iam::000000000000:root")]
    [DataRow("arn:aws:sts::000000000000:federated-user/jane")]
    public async Task Whom_IAM_does_not_simulate_is_a_note(string caller)
    {
        var report = await CheckAsync(caller);

        Assert.IsEmpty(report.Problems);
        Assert.AreEqual(
            $"Permissions were not checked beforehand: IAM does not simulate policies of {caller}, only those of users and roles.", report.Notes.Single());
        Assert.AreEqual(0, Cloud.Server.RequestCounts["SimulatePrincipalPolicy"]);
    }

    [TestMethod]
    public async Task Of_a_session_the_role_is_asked_about()
    {
        await Cloud.Session.Iam.CreateRoleAsync(
            new CreateRoleRequest { RoleName = "deployer", Path = "/ci/", AssumeRolePolicyDocument = """{"Version":"2012-10-17","Statement":[]}""" }, Cancellation);
        Cloud.Server.Policies.Enforce("""
            {"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"},
            {"Effect":"Deny","Action":"iam:SimulatePrincipalPolicy","Resource":"arn:aws:iam::000000000000:role/ci/deployer"}]}
            """);

        var report = await CheckAsync("arn:aws:sts::000000000000:assumed-role/deployer/build-17");

        StringAssert.Contains(report.Notes.Single(), "may not call iam:SimulatePrincipalPolicy on arn:aws:iam::000000000000:role/ci/deployer: ");
    }

    [TestMethod]
    public async Task A_condition_that_only_the_call_can_meet_is_a_note()
    {
        Cloud.Server.Policies.Enforce("""
            {"Statement":[{"Effect":"Allow","Action":["iam:*","ecr:*","ec2:*","logs:*","secretsmanager:*"],"Resource":"*"},
            {"Effect":"Allow","Action":"ecs:*","Resource":"*","Condition":{"StringEquals":{"aws:RequestedRegion":"us-east-1"}}}]}
            """);

        var report = await new PermissionCheck().RunAsync(Cloud.Session, Settings, Cancellation);

        Assert.IsEmpty(report.Problems);
        CollectionAssert.Contains(report.Notes.ToList(), "Whether ecs:CreateService is allowed depends on aws:RequestedRegion, which only the call itself has.");
    }

    private async Task<PermissionReport> CheckAsync(string caller)
    {
        using var session = new AwsSession(Cloud.Endpoint, LocalCloud.Identity with { Caller = caller });
        return await new PermissionCheck().RunAsync(session, Settings, Cancellation);
    }
}
