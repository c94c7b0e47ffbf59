using Amazon.IdentityManagement.Model;
using EcsPublish.Core.Tests.Publishing;

namespace EcsPublish.Core.Tests.Roles;

[TestClass]
public sealed class WhenTheTaskRoleHasPolicies : RoleTest
{
    private const string TaskRole = "hello-task";
    private const string ReadS3 = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
    private const string Queue = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:*:*:jobs"}]}""";

    [TestInitialize]
    public void NamePolicies()
    {
        File.WriteAllText(Cloud.PathOf("queue.json"), Queue);
        Project.Set("EcsTaskRole", TaskRole).Add("EcsTaskRolePolicy", ReadS3).Add("EcsTaskRolePolicy", Cloud.PathOf("queue.json"));
    }

    [TestMethod]
    public async Task A_missing_role_is_created_with_them()
    {
        var publish = await PublishedAsync();

        var role = await RoleAsync(TaskRole);
        Assert.AreEqual(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"aws:SourceAccount":"000000000000"}}}]}""",
            Uri.UnescapeDataString(role.AssumeRolePolicyDocument));
        Assert.AreEqual("HelloTask", role.Tags.Single(tag => tag.Key == "ecs-publish:project").Value);
        Assert.AreSequenceEqual(["AmazonS3ReadOnlyAccess"], await AttachedAsync(TaskRole));
        Assert.AreEqual(Queue, await InlineAsync(TaskRole, "ecs-publish-queue.json"));
        Assert.AreSequenceEqual(
            [
                "Created task role hello-task",
                "Task role hello-task now has managed policy AmazonS3ReadOnlyAccess",
                $"Task role hello-task now has inline policy ecs-publish-queue.json from {Cloud.PathOf("queue.json")}",
            ],
            publish.Reporter.Story.Where(line => line.Contains("task role", StringComparison.OrdinalIgnoreCase)));
        StringAssert.Contains(publish.Record.Definition!.Rendered.ToJsonString(), role.Arn);
    }

    [TestMethod]
    public async Task A_second_publish_changes_nothing()
    {
        await PublishedAsync();

        var second = await PublishedAsync();

        Assert.AreEqual(0, WriteCount);
        Assert.IsEmpty(second.Reporter.Diagnostics);
    }

    [TestMethod]
    public async Task Our_own_role_gets_what_it_lacks()
    {
        await PublishedAsync();
        File.WriteAllText(Cloud.PathOf("queue.json"), Queue.Replace("jobs", "mails", StringComparison.Ordinal));
        Project.Add("EcsTaskRolePolicy", "arn:aws:iam::aws:policy/AmazonSSMReadOnlyAccess");

        await PublishedAsync();

        Assert.AreEqual(2, WriteCount);
        Assert.AreSequenceEqual(["AmazonS3ReadOnlyAccess", "AmazonSSMReadOnlyAccess"], await AttachedAsync(TaskRole));
        StringAssert.Contains(await InlineAsync(TaskRole, "ecs-publish-queue.json"), "mails");
    }

    [TestMethod]
    public async Task What_no_item_names_any_more_stays_and_is_mentioned()
    {
        await PublishedAsync();
        Project.Remove("EcsTaskRolePolicy").Add("EcsTaskRolePolicy", ReadS3);

        var second = await PublishedAsync();

        Assert.AreEqual(0, WriteCount);
        StringAssert.EndsWith(
            second.Reporter.Lines.Single(line => line.StartsWith("Task role hello-task still has inline policy ecs-publish-queue.json", StringComparison.Ordinal)),
            "aws iam delete-role-policy --role-name hello-task --policy-name ecs-publish-queue.json");
    }

    [TestMethod]
    public async Task A_role_of_somebody_else_is_left_alone_and_each_lack_is_a_warning()
    {
        await MakeRoleAsync(TaskRole);

        var publish = await PublishedAsync();

        Assert.IsEmpty(await AttachedAsync(TaskRole));
        Assert.IsEmpty(await InlineNamesAsync(TaskRole));
        Assert.AreSequenceEqual(
            [
                $"ECS6161: EcsTaskRole 'hello-task' was not created by this project and lacks what EcsTaskRolePolicy '{ReadS3}' says. Give it yourself: "
                + $"aws iam attach-role-policy --role-name hello-task --policy-arn {ReadS3}",
                $"ECS6161: EcsTaskRole 'hello-task' was not created by this project and lacks what EcsTaskRolePolicy '{Cloud.PathOf("queue.json")}' says. Give it yourself: "
                + """add {"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:*:*:jobs"}""",
            ],
            publish.Reporter.Diagnostics.Select(warning => $"{warning.Code}: {warning.Text}"));
    }

    [TestMethod]
    public async Task A_role_of_somebody_else_that_allows_as_much_is_right()
    {
        await MakeRoleAsync(TaskRole, ForEcs, """{"Statement":[{"Effect":"Allow","Action":"sqs:*","Resource":"*"}]}""", "AmazonS3ReadOnlyAccess");

        Assert.IsEmpty((await PublishedAsync()).Reporter.Diagnostics);
    }

    [TestMethod]
    public async Task A_role_of_another_project_is_somebody_elses()
    {
        await PublishedAsync();
        Project.Set("MSBuildProjectName", "Other").Set("ContainerRepository", "other").Add("EcsTaskRolePolicy", "arn:aws:iam::aws:policy/AdministratorAccess");

        var publish = await PublishedAsync();

        Assert.AreEqual("ECS6161", publish.Reporter.Diagnostics.Single().Code);
        Assert.AreSequenceEqual(["AmazonS3ReadOnlyAccess"], await AttachedAsync(TaskRole));
    }

    [TestMethod]
    public async Task A_role_of_another_account_cannot_have_them()
    {
        Project.Set("EcsTaskRole", "arn:aws:iam::999999999999:role/shared");

        var publish = await PublishAsync();

        Assert.AreEqual("ECS6061", publish.Failure.Code);
        StringAssert.StartsWith(publish.Failure.Text, "EcsTaskRole is 'arn:aws:iam::999999999999:role/shared', which is not a role of account 000000000000, ");
    }

    [TestMethod]
    public async Task Without_any_a_missing_role_is_an_error_that_says_how_it_would_be_created()
    {
        Project.Remove("EcsTaskRolePolicy");

        var publish = await PublishAsync();

        Assert.AreEqual("ECS6012", publish.Failure.Code);
        StringAssert.EndsWith(publish.Failure.Text, "or say what it may do by EcsTaskRolePolicy items: then it is created.");
    }

    [TestMethod]
    public async Task A_managed_policy_that_does_not_exist_is_an_error_of_its_own()
    {
        Project.Add("EcsTaskRolePolicy", "arn:aws:iam::000000000000:policy/none");

        var publish = await PublishAsync();

        Assert.AreEqual("ECS6062", publish.Failure.Code);
        StringAssert.StartsWith(publish.Failure.Text, "EcsTaskRolePolicy 'arn:aws:iam::000000000000:policy/none' does not exist, or account 000000000000 may not attach it.");
    }

    [TestMethod]
    public async Task When_somebody_creates_the_role_at_the_same_moment_theirs_is_taken()
    {
        var publish = Publish(environment: new() { ["SDK_CONTAINER_REGISTRY_UNAME"] = "AWS" });
        await publish.Flow.PrepareDestinationAsync(Cancellation); // By now it has looked for the role, and found none.
        await MakeRoleAsync(TaskRole);
        await publish.Flow.PushImageAsync(new ShellApp(Cloud.PathOf("publish"), "exit 0").Image, Cancellation);

        Assert.IsNotNull(await publish.Flow.RegisterAsync(Cancellation));

        Assert.IsEmpty((await RoleAsync(TaskRole)).Tags ?? new List<Tag>());
        Assert.IsEmpty(await AttachedAsync(TaskRole));
    }
}
