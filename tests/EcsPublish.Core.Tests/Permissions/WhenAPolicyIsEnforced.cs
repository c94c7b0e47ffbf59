using EcsPublish.Core.Aws;
using EcsPublish.Core.Tests.Messages;

namespace EcsPublish.Core.Tests.Permissions;

[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class WhenAPolicyIsEnforced : PolicyTest
{
    [TestMethod]
    [DataRow("Task")]
    [DataRow("Service")]
    public async Task With_the_printed_policies_a_first_publish_has_nothing_to_complain_of(string deploy)
    {
        await EnforceAsync(deploy);

        var reporter = await PublishAsync(deploy);

        Assert.IsEmpty(reporter.Diagnostics, string.Join('\n', reporter.Diagnostics));
        StringAssert.Contains(reporter.Story[^1], deploy == "Task" ? "ended with exit code 0" : "answers at");
    }

    [TestMethod]
    [DataRow("Task", "ECS5101")]
    [DataRow("Service", "")]
    public async Task Without_the_one_for_checks_it_works_too_and_says_what_it_could_not_show(string deploy, string warnings)
    {
        var (needed, _) = await PrintAsync(Project.Set("EcsDeploy", deploy).Set("EcsLocal", "true"));
        Cloud.Server.Policies.Enforce(needed);

        var reporter = await PublishAsync(deploy);

        Assert.AreEqual(warnings, string.Join(' ', reporter.Diagnostics.Select(diagnostic => diagnostic.Code)));
        StringAssert.Contains(reporter.Story[^1], deploy == "Task" ? "ended with exit code 0" : "answers at");
    }

    [TestMethod]
    [DataRow("Task")]
    [DataRow("Service")]
    public async Task Nothing_outside_the_table_is_called(string deploy)
    {
        await PublishAsync(deploy);

        var called = Cloud.Server.RequestCounts.Actions.Keys;
        Assert.IsGreaterThan(15, called.Count());
        Assert.AreSequenceEqual([], called.Except(Actions.All.Select(action => action.Name)));
    }

    [TestMethod]
    public async Task Printing_it_changes_nothing()
    {
        await PrintAsync(Project.Set("EcsDeploy", "Service").Set("EcsLocal", "true"));

        Assert.IsEmpty(Cloud.Changes);
    }

    [TestMethod]
    public async Task A_publish_changes_things()
    {
        await PublishAsync("Task");

        CollectionAssert.IsSubsetOf(new[] { "ecr:PutImage", "ecs:RegisterTaskDefinition", "ecs:RunTask", "iam:CreateRole" }, Cloud.Changes.ToList());
        CollectionAssert.DoesNotContain(Cloud.Changes.ToList(), "ecs:DescribeTasks");
    }

    private async Task EnforceAsync(string deploy)
    {
        var (needed, useful) = await PrintAsync(Project.Set("EcsDeploy", deploy).Set("EcsLocal", "true"));
        Cloud.Server.Policies.Enforce(needed, useful);
    }

    private Task<RecordingReporter> PublishAsync(string deploy) => deploy == "Task" ? RunTaskAsync("echo Hello") : DeployAsync(Serves);
}
