using Amazon.ECS.Model;
using EcsPublish.Core.Previews;
using EcsPublish.Core.Tests.Publishing;
using EcsPublish.Core.Tests.Services;

namespace EcsPublish.Core.Tests.Previews;

[TestClass]
public sealed class WhenAPlanIsMade : DeployTest
{
    // Names of operations that change something begin with one of these; the registry's are told by their method.
    private static readonly string[] Changing =
    [
        "Create", "Put", "Register", "Deregister", "Run", "Start", "Stop", "Update", "Delete", "BatchDelete", "Attach", "Detach", "Tag", "Untag",
        "registry:PUT", "registry:POST", "registry:PATCH", "registry:DELETE",
    ];

    [TestMethod]
    public async Task An_empty_account_is_told_what_would_be_created()
    {
        var plan = await PlanAsync();

        Assert.AreSequenceEqual(
            ["repository", "image", "execution role", "log group", "task definition", "cluster", "service"],
            Entries(plan, PlanAction.Create).Select(entry => FirstWords(entry.Text)));
        Assert.AreEqual("Plan: 7 to create, 0 to change; nothing was done", plan.Reporter.Story[^1]);
        Assert.IsTrue(plan.Result["plan"]!["hasChanges"]!.GetValue<bool>());
    }

    [TestMethod]
    public async Task Nothing_is_changed_by_it()
    {
        await DeployAsync(Serves);
        Cloud.Server.RequestCounts.Clear();

        await PlanAsync(("EcsMemory", "1024"));

        Assert.AreNotEqual(0, Calls("DescribeTaskDefinition"));
        Assert.IsEmpty(Cloud.Server.RequestCounts.All.Keys.Where(name => Changing.Any(change => name.StartsWith(change, StringComparison.Ordinal))));
    }

    [TestMethod]
    public async Task What_would_stop_the_publish_is_told_together_and_makes_it_red()
    {
        var plan = await PlanAsync(("EcsCluster", "prodution"), ("EcsCreateExecutionRole", "false"), ("EcsAssignPublicIp", "false"));

        Assert.IsFalse(plan.IsGreen);
        Assert.AreSequenceEqual(["ECS6012", "ECS4008", "ECS6031"], plan.Reporter.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.AreEqual("ECS6031", plan.Result["code"]!.GetValue<string>());
    }

    [TestMethod]
    public async Task After_a_publish_there_are_no_changes()
    {
        await DeployAsync(Serves);

        var plan = await PlanAsync();

        Assert.AreEqual("Plan: no changes", plan.Reporter.Story[^1]);
        Assert.AreEqual("Planned", plan.Result["outcome"]!.GetValue<string>());
        Assert.IsFalse(plan.Result["plan"]!["hasChanges"]!.GetValue<bool>());
    }

    [TestMethod]
    public async Task Just_the_fields_that_change_are_shown_with_old_and_new()
    {
        Project.Set("EcsService", "hellotask").Set("EcsDesiredCount", "1");
        await DeployAsync(Serves);

        var plan = await PlanAsync(("EcsMemory", "1024"), ("EcsDesiredCount", "2"));

        CollectionAssert.IsSubsetOf(
            new[]
            {
                "~ task definition hellotask: a new revision after hellotask:1", "    ~ memory: 512 -> 1024",
                "    ~ containerDefinitions[hellotask].memory: 512 -> 1024",
                "~ service hellotask", "    ~ task definition: hellotask:1 -> hellotask:new", "    ~ desired count: 1 -> 2",
            },
            plan.Reporter.Story.ToList());
        Assert.HasCount(2, Entries(plan, PlanAction.Change));
        Assert.HasCount(4, Entries(plan, PlanAction.Change).SelectMany(entry => entry.Differences).ToList());
    }

    [TestMethod]
    public async Task A_revision_that_somebody_else_registered_is_called_drift()
    {
        await DeployAsync(Serves);
        var ours = await Cloud.Session.Ecs.DescribeTaskDefinitionAsync(new DescribeTaskDefinitionRequest { TaskDefinition = "hellotask" }, Cancellation);
        var container = ours.TaskDefinition.ContainerDefinitions.Single();
        container.Environment = [new() { Name = "MODE", Value = "debug" }];
        await Cloud.Session.Ecs.RegisterTaskDefinitionAsync(
            new RegisterTaskDefinitionRequest
            {
                Family = "hellotask",
                ContainerDefinitions = [container],
                Cpu = "256",
                Memory = "512",
                NetworkMode = "awsvpc",
                RequiresCompatibilities = ["FARGATE"],
                ExecutionRoleArn = ours.TaskDefinition.ExecutionRoleArn,
                RuntimePlatform = ours.TaskDefinition.RuntimePlatform,
            },
            Cancellation);

        var drift = Entries(await PlanAsync(), PlanAction.Drift).Single();

        StringAssert.StartsWith(drift.Text, "revision hellotask:2 was registered by arn:aws:iam::000000000000:user/local");
        StringAssert.EndsWith(drift.Text, "not by a publish of HelloTask; since hellotask:1 it changed");
        Assert.AreEqual("containerDefinitions[hellotask].environment", drift.Differences.Single().Path);
        Assert.IsNull(drift.Differences.Single().Old);
    }

    [TestMethod]
    public async Task A_script_can_go_by_the_exit_code()
    {
        Assert.IsTrue((await PlanAsync()).IsGreen);

        var plan = await PlanAsync(("EcsFailOnChanges", "true"));

        Assert.IsFalse(plan.IsGreen);
        Assert.AreEqual("ECS4060", plan.Record.Failure!.Code);
    }

    [TestMethod]
    public async Task What_would_fail_fails()
    {
        var plan = await PlanAsync(("EcsCluster", "nowhere"));

        Assert.IsFalse(plan.IsGreen);
        Assert.AreEqual("ECS4008", plan.Record.Failure!.Code);
    }

    [TestMethod]
    public async Task A_one_off_task_runs_but_is_no_change()
    {
        var app = new ShellApp(Cloud.PathOf("publish"), "echo Hello");
        using (var publish = new TestPublish(Cloud, Project))
            Assert.IsTrue(await publish.RunAsync(app));
        Project.Set("EcsDeploy", "Task");

        var plan = await TestPreview.PlanAsync(Cloud, Project, "echo Hello", Cancellation);

        Assert.AreEqual("1 task of hellotask:1", Entries(plan, PlanAction.Run).Single().Text);
        Assert.AreEqual("Plan: no changes", plan.Reporter.Story[^1]);
    }

    private Task<TestPreview> PlanAsync(params (string Name, string Value)[] properties)
    {
        foreach (var (name, value) in properties)
            Project.Set(name, value);
        return TestPreview.PlanAsync(Cloud, Project.Set("EcsDeploy", "Service"), Serves, Cancellation);
    }

    private static List<PlanEntry> Entries(TestPreview plan, PlanAction action) => [.. plan.Record.Plan!.Entries.Where(entry => entry.Action == action)];

    // "log group /ecs/hellotask (kept for 30 days)" is of the kind "log group".
    private static string FirstWords(string text) =>
        string.Join(' ', text.Split(' ').TakeWhile(word => word.All(char.IsAsciiLetterLower) && word != "hellotask" && word != "default"));
}
