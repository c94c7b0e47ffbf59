using EcsPublish.Core.Tests.Publishing;
using EcsPublish.Local.Faults;

namespace EcsPublish.Core.Tests.Cleanup;

[TestClass]
public sealed class WhenAPublishCleansUp : CleanupTest
{
    [TestMethod]
    public async Task What_is_old_goes_after_a_success()
    {
        Project.Set("EcsKeepRevisions", "1").Set("EcsKeepImages", "1");
        await RunAsync(Project, "echo one");
        Project.Set("EcsCleanupAfterPublish", "true");

        await RunAsync(Project, "echo two");

        Assert.AreSequenceEqual(["hellotask:2"], (await Belongings.RevisionsAsync("ACTIVE", Cancellation)).Select(arn => arn.Split('/')[1]));
        Assert.HasCount(1, await Belongings.ImagesAsync("hellotask", Cancellation));
    }

    [TestMethod]
    public async Task A_cleanup_that_fails_is_a_warning_of_a_green_publish()
    {
        Project.Set("EcsKeepRevisions", "1").Set("EcsKeepImages", "1");
        await RunAsync(Project, "echo one");
        Project.Set("EcsCleanupAfterPublish", "true");
        Cloud.Server.Faults.Add(new Fault("ListClusters", FaultKind.AccessDenied));
        using var publish = new TestPublish(Cloud, Project);

        Assert.IsTrue(await publish.RunAsync("echo two"));

        var warning = publish.Reporter.Diagnostics.Single();
        Assert.AreEqual("ECS7101", warning.Code);
        StringAssert.Contains(warning.Text, "ecs:ListClusters");
        StringAssert.EndsWith(warning.Text, "dotnet build -t:EcsCleanup");
        StringAssert.Contains(publish.Result, "ECS7101");
        Assert.HasCount(2, await Belongings.RevisionsAsync("ACTIVE", Cancellation));
    }

    [TestMethod]
    public async Task After_a_failure_what_is_old_stays()
    {
        Project.Set("EcsKeepRevisions", "1");
        await RunAsync(Project, "echo one");
        Project.Set("EcsCleanupAfterPublish", "true");
        using var publish = new TestPublish(Cloud, Project);

        Assert.IsFalse(await publish.RunAsync("exit 3"));

        Assert.HasCount(2, await Belongings.RevisionsAsync("ACTIVE", Cancellation));
    }

    [TestMethod]
    [DataRow("echo done", true)]
    [DataRow("echo done; exit 3", false)]
    public async Task Everything_goes_after_the_run_however_it_ended(string script, bool succeeds)
    {
        Project.Set("EcsCleanupAfterRun", "true");
        using var publish = new TestPublish(Cloud, Project);

        Assert.AreEqual(succeeds, await publish.RunAsync(script));

        Assert.IsTrue(publish.Reporter.Story.Contains("hellotask | done"));
        Assert.AreSequenceEqual(succeeds ? [] : ["ECS4001"], publish.Reporter.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.IsEmpty(await Belongings.ReadAsync(Cancellation));
    }

    // On a machine that is slow it may not get there, and says so.
    [TestMethod]
    public async Task Everything_goes_when_the_run_is_cancelled()
    {
        Project.Set("EcsCleanupAfterRun", "true");
        using var publish = new TestPublish(Cloud, Project);
        var running = publish.RunAsync($"echo working; {Serves}");
        await publish.Reporter.SaidAsync("| working", Cancellation);

        publish.Cancel();

        Assert.IsFalse(await running);
        Assert.AreEqual("ECS4007", publish.Failure.Code);
        var left = await Belongings.ReadAsync(Cancellation);
        Assert.AreEqual(left.Count > 0, publish.Reporter.Diagnostics.Any(diagnostic => diagnostic.Code == "ECS7102"), string.Join('\n', left));
    }

    [TestMethod]
    public async Task A_cancelled_publish_that_cannot_clean_up_in_time_says_what_to_do()
    {
        Project.Set("EcsCleanupAfterRun", "true");
        using var publish = new TestPublish(Cloud, Project);
        var running = publish.RunAsync($"echo working; {Serves}");
        await publish.Reporter.SaidAsync("| working", Cancellation);
        Cloud.Server.Faults.Add(new Fault("ListClusters", FaultKind.Delay) { Delay = TimeSpan.FromMinutes(1) });

        publish.Cancel();

        Assert.IsFalse(await running);
        var warning = publish.Reporter.Diagnostics.Single(diagnostic => !diagnostic.IsError);
        Assert.AreEqual("ECS7102", warning.Code);
        StringAssert.EndsWith(warning.Text, "dotnet build -t:EcsCleanup -p:EcsCleanupScope=All -p:EcsCleanupConfirm=true");
    }

    [TestMethod]
    [DataRow("EcsWait", "false")]
    [DataRow("EcsKeepOnCancel", "true")]
    public void Not_after_a_run_that_goes_on(string property, string value)
    {
        Project.Set("EcsDeploy", "Task").Set("EcsCleanupAfterRun", "true").Set(property, value);

        var problem = Project.Parse().Diagnostics.Single();

        Assert.AreEqual("ECS7003", problem.Code);
        StringAssert.Contains(problem.Text, $"{property}={value}");
    }
}
