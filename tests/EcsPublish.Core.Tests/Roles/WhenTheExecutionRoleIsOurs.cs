using Amazon.IdentityManagement.Model;
using Amazon.SecretsManager.Model;

namespace EcsPublish.Core.Tests.Roles;

[TestClass]
public sealed class WhenTheExecutionRoleIsOurs : RoleTest
{
    private const string Parameter = "arn:aws:ssm:us-east-1:000000000000:parameter/app/key";

    [TestInitialize]
    public void SetSecrets() => Cloud.SetSecrets("""{ "db": { "user": "jane", "password": "x" }, "/app/key": "y", "mail": "z" }""");

    [TestMethod]
    public async Task It_is_created_for_ECS_with_the_managed_policy_and_nothing_else()
    {
        var publish = await PublishedAsync();

        var role = await RoleAsync(ExecutionRole);
        Assert.AreEqual(ForEcs, Uri.UnescapeDataString(role.AssumeRolePolicyDocument));
        Assert.AreSequenceEqual(["ecs-publish:created-by", "ecs-publish:project"], role.Tags.Select(tag => tag.Key).Order(StringComparer.Ordinal));
        Assert.AreSequenceEqual(["AmazonECSTaskExecutionRolePolicy"], await AttachedAsync(ExecutionRole));
        Assert.IsEmpty(await InlineNamesAsync(ExecutionRole));
        CollectionAssert.Contains(publish.Reporter.Story.ToList(), "Created execution role ecsTaskExecutionRole with AmazonECSTaskExecutionRolePolicy");
    }

    [TestMethod]
    public async Task Secrets_of_the_project_and_its_sidecars_may_be_read_and_nothing_more()
    {
        NameSecrets();

        var publish = await PublishedAsync();

        Assert.AreEqual(
            $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"secretsmanager:GetSecretValue","Resource":"{{await ArnAsync("db")}}"},{"Effect":"Allow","Action":"ssm:GetParameters","Resource":"{{Parameter}}"}]}""",
            await InlineAsync(ExecutionRole, "ecs-publish-hellotask"));
        CollectionAssert.Contains(
            publish.Reporter.Story.ToList(),
            "Execution role ecsTaskExecutionRole now allows secretsmanager:GetSecretValue, ssm:GetParameters (inline policy ecs-publish-hellotask)");
    }

    [TestMethod]
    public async Task A_second_publish_changes_no_role()
    {
        NameSecrets();
        await PublishedAsync();

        var second = await PublishedAsync();

        Assert.AreEqual(0, WriteCount);
        Assert.IsEmpty(second.Reporter.Diagnostics);
    }

    [TestMethod]
    public async Task A_secret_more_changes_the_policy_once()
    {
        NameSecrets();
        await PublishedAsync();
        Project.Add("EcsSecret", "MAIL", "ValueFrom", "mail");

        await PublishedAsync();

        Assert.AreEqual(1, WriteCount);
        StringAssert.Contains(await InlineAsync(ExecutionRole, "ecs-publish-hellotask"), await ArnAsync("mail"));
    }

    [TestMethod]
    public async Task A_secret_less_stays_allowed_for_the_revision_before_and_goes_with_the_next_publish()
    {
        Project.Add("EcsSecret", "MAIL", "ValueFrom", "mail");
        await PublishedAsync();
        Project.Remove("EcsSecret");

        await PublishedAsync();
        Assert.AreSequenceEqual(["ecs-publish-hellotask"], await InlineNamesAsync(ExecutionRole));

        var third = await PublishedAsync();
        Assert.IsEmpty(await InlineNamesAsync(ExecutionRole));
        CollectionAssert.Contains(
            third.Reporter.Story.ToList(), "Removed inline policy ecs-publish-hellotask from execution role ecsTaskExecutionRole: nothing needs it any more");
    }

    [TestMethod]
    public async Task Two_projects_that_share_it_keep_both_policies()
    {
        NameSecrets();
        await PublishedAsync();
        var first = await InlineAsync(ExecutionRole, "ecs-publish-hellotask");
        Project.Set("MSBuildProjectName", "Other").Set("ContainerRepository", "other").Remove("EcsSecret").Add("EcsSecret", "MAIL", "ValueFrom", "mail");

        await PublishedAsync();

        Assert.AreSequenceEqual(["ecs-publish-hellotask", "ecs-publish-other"], await InlineNamesAsync(ExecutionRole));
        Assert.AreEqual(first, await InlineAsync(ExecutionRole, "ecs-publish-hellotask"));
    }

    [TestMethod]
    public async Task One_that_was_left_without_its_policy_gets_it()
    {
        await PublishedAsync();
        await Cloud.Session.Iam.DetachRolePolicyAsync(
            new DetachRolePolicyRequest { RoleName = ExecutionRole, PolicyArn = "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy" }, Cancellation);

        var second = await PublishedAsync();

        Assert.AreSequenceEqual(["AmazonECSTaskExecutionRolePolicy"], await AttachedAsync(ExecutionRole));
        CollectionAssert.Contains(
            second.Reporter.Story.ToList(), "Attached AmazonECSTaskExecutionRolePolicy to execution role ecsTaskExecutionRole, which was without it");
        Assert.IsEmpty(second.Reporter.Diagnostics);
    }

    [TestMethod]
    public async Task Nothing_is_created_against_the_projects_will()
    {
        Project.Set("EcsCreateExecutionRole", "false");

        var publish = await PublishAsync();

        Assert.AreEqual("ECS6012", publish.Failure.Code);
        Assert.AreEqual(
            "EcsExecutionRole is 'ecsTaskExecutionRole', but account 000000000000 has no such role. Create it with the policy AmazonECSTaskExecutionRolePolicy, "
            + "or let EcsCreateExecutionRole=true do so.", publish.Failure.Text);
        Assert.AreEqual(0, WriteCount);
    }

    // The name stands once in the project, once in a sidecar: one permission.
    private void NameSecrets() => Project
        .Add("EcsSecret", "DB_USER", "ValueFrom", "db:user").Add("EcsSecret", "KEY", "ValueFrom", "ssm:/app/key")
        .Add("EcsContainer", "side", "Image", "public.ecr.aws/docker/library/busybox:1", "Essential", "false")
        .Add("EcsSecret", "DB_PASSWORD", "ValueFrom", "db:password", "Container", "side");

    private async Task<string> ArnAsync(string secret) =>
        (await Cloud.Session.Secrets.DescribeSecretAsync(new DescribeSecretRequest { SecretId = secret }, Cancellation)).ARN;
}
