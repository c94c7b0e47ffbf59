using EcsPublish.Core.Previews;
using EcsPublish.Core.Tests.Previews;

namespace EcsPublish.Core.Tests.Roles;

[TestClass]
public sealed class WhenRolesArePlanned : RoleTest
{
    [TestInitialize]
    public void NameWhatIsNeeded()
    {
        Cloud.SetSecrets("""{ "/app/key": "y" }""");
        Project.Add("EcsSecret", "KEY", "ValueFrom", "ssm:/app/key").Set("EcsTaskRole", "hello-task")
            .Add("EcsTaskRolePolicy", "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess");
    }

    [TestMethod]
    public async Task What_would_be_created_is_shown_with_its_policies() => Assert.AreSequenceEqual(
        [
            (PlanAction.Create, "execution role ecsTaskExecutionRole"),
            (PlanAction.Create, "execution role ecsTaskExecutionRole: ssm:GetParameters (inline policy ecs-publish-hellotask)"),
            (PlanAction.Create, "task role hello-task"),
            (PlanAction.Create, "task role hello-task: managed policy AmazonS3ReadOnlyAccess"),
        ],
        await PlanAsync());

    [TestMethod]
    public async Task After_a_publish_both_are_kept()
    {
        await PublishedAsync();

        Assert.AreSequenceEqual([(PlanAction.Keep, "execution role ecsTaskExecutionRole"), (PlanAction.Keep, "task role hello-task")], await PlanAsync());
    }

    [TestMethod]
    public async Task A_policy_more_is_a_change_and_no_call()
    {
        await PublishedAsync();
        Project.Add("EcsTaskRolePolicy", "arn:aws:iam::aws:policy/AmazonSQSFullAccess");
        Cloud.Server.RequestCounts.Clear();

        CollectionAssert.Contains(await PlanAsync(), (PlanAction.Change, "task role hello-task: managed policy AmazonSQSFullAccess"));
        Assert.AreEqual(0, WriteCount);
    }

    private async Task<List<(PlanAction Action, string Text)>> PlanAsync()
    {
        var plan = await TestPreview.PlanAsync(Cloud, Project, "echo done", Cancellation);
        Assert.IsTrue(plan.IsGreen, string.Join('\n', plan.Reporter.Diagnostics));
        return [.. plan.Record.Plan!.Entries.Where(entry => entry.Text.Contains(" role ", StringComparison.Ordinal)).Select(entry => (entry.Action, entry.Text))];
    }
}
