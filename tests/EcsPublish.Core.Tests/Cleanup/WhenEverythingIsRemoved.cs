using Amazon.ECS.Model;
using Amazon.IdentityManagement.Model;
using EcsPublish.Core.Tests.Publishing;
using EcsPublish.Core.Tests.Services;
using EcsPublish.Local.Faults;

namespace EcsPublish.Core.Tests.Cleanup;

[TestClass]
public sealed class WhenEverythingIsRemoved : CleanupTest
{
    [TestMethod]
    public async Task Nothing_of_the_project_is_left_and_everything_of_another_is()
    {
        await RunAsync(Other);
        var others = await Belongings.ReadAsync(Cancellation);
        await RunAsync(Project);
        Project.Set("EcsCluster", "default");

        Assert.IsTrue(await CleanUpAllAsync(), string.Join('\n', Reporter.Diagnostics));

        Assert.AreSequenceEqual(others, await Belongings.ReadAsync(Cancellation));
    }

    [TestMethod]
    public async Task A_bare_account_is_as_it_was()
    {
        var before = await Belongings.ReadAsync(Cancellation);
        await RunAsync(Project);

        Assert.IsTrue(await CleanUpAllAsync());

        Assert.AreSequenceEqual(before, await Belongings.ReadAsync(Cancellation));
        Assert.IsTrue(Reporter.Story.Contains("Deleted log group /ecs/hellotask"));
        Assert.IsTrue(Reporter.Story.Contains("Deleted role ecsTaskExecutionRole"));
        Assert.IsTrue(Reporter.Story.Contains("Deleted task definition hellotask:1"));
        Assert.AreEqual("Deleted cluster default", Reporter.Story[^1]);
    }

    [TestMethod]
    public async Task A_service_is_drained_and_deleted()
    {
        var before = await Belongings.ReadAsync(Cancellation);
        using (var deployment = new TestDeployment(Cloud, Project))
            Assert.IsTrue(await deployment.RunAsync(Serves));

        Assert.IsTrue(await CleanUpAllAsync());

        Assert.AreSequenceEqual(before, await Belongings.ReadAsync(Cancellation));
        Assert.AreEqual("Deleted service hellotask", Reporter.Story[0]);
    }

    [TestMethod]
    public async Task A_task_that_runs_is_stopped_first()
    {
        using var publish = Publish();
        Assert.IsTrue(await publish.StartAsync(App(Serves)));
        EndEngine();

        Assert.IsTrue(await CleanUpAllAsync());

        StringAssert.StartsWith(Reporter.Story[0], "Stopped task ");
        Assert.IsEmpty(await Belongings.ReadAsync(Cancellation));
    }

    [TestMethod]
    public async Task Twice_says_that_nothing_is_left()
    {
        await RunAsync(Project);
        await CleanUpAllAsync();
        Cloud.Server.RequestCounts.Clear();

        Assert.IsTrue(await CleanUpAllAsync());

        Assert.AreEqual("Nothing of HelloTask is left to remove in account 000000000000, us-east-1", Reporter.Story[^1]);
        Assert.AreSequenceEqual([], MutatingCalls());
    }

    [TestMethod]
    public async Task Without_a_confirmation_it_is_listed_with_its_ARNs_and_nothing_changes()
    {
        await RunAsync(Project);
        var before = await Belongings.ReadAsync(Cancellation);
        Cloud.Server.RequestCounts.Clear();
        Project.Set("EcsCleanupScope", "All");

        Assert.IsFalse(await CleanUpAsync());

        Assert.AreSequenceEqual(
            [
                "Would remove log group /ecs/hellotask: arn:aws:logs:us-east-1:000000000000:log-group:/ecs/hellotask",
                $"Would remove image {Digest(before)}: arn:aws:ecr:us-east-1:000000000000:repository/hellotask@{Digest(before)}",
                "Would remove repository hellotask: arn:aws:ecr:us-east-1:000000000000:repository/hellotask",
                "Would remove role ecsTaskExecutionRole: arn:aws:iam::000000000000:role/ecsTaskExecutionRole",
                "Would remove task definition hellotask:1: arn:aws:ecs:us-east-1:000000000000:task-definition/hellotask:1",
                "Would remove cluster default: arn:aws:ecs:us-east-1:000000000000:cluster/default",
            ],
            Reporter.Story);
        Assert.AreEqual("ECS7001", Reporter.Diagnostics.Single().Code);
        StringAssert.StartsWith(Reporter.Diagnostics[0].Text, "EcsCleanupScope=All would remove 6 things in account 000000000000, us-east-1");
        Assert.AreSequenceEqual(before, await Belongings.ReadAsync(Cancellation));
        Assert.AreSequenceEqual([], MutatingCalls());
    }

    [TestMethod]
    public async Task A_role_that_another_project_takes_stays_without_what_was_put_into_it_for_this_one()
    {
        await RunAsync(Project);
        await RunAsync(Other);
        await PutPolicyAsync("ecs-publish-hellotask");

        Assert.IsTrue(await CleanUpAllAsync());

        Assert.IsTrue(Reporter.Story.Contains("Kept role ecsTaskExecutionRole: task definition other:1 takes it"));
        Assert.IsTrue(Reporter.Story.Contains("Deleted inline policy ecs-publish-hellotask of role ecsTaskExecutionRole"));
        using var again = new TestPublish(Cloud, Other);
        Assert.IsTrue(await again.RunAsync("exit 0"));
    }

    [TestMethod]
    public async Task A_role_that_holds_another_projects_policy_stays()
    {
        await RunAsync(Project);
        await PutPolicyAsync("ecs-publish-other");

        Assert.IsTrue(await CleanUpAllAsync());

        Assert.IsTrue(Reporter.Story.Contains("Kept role ecsTaskExecutionRole: its policy ecs-publish-other is another project's"));
    }

    [TestMethod]
    public async Task A_role_that_holds_policies_of_files_goes_with_them()
    {
        await RunAsync(Project);
        await PutPolicyAsync("ecs-publish-permissions.json");

        Assert.IsTrue(await CleanUpAllAsync());

        Assert.IsTrue(Reporter.Story.Contains("Deleted role ecsTaskExecutionRole"));
    }

    [TestMethod]
    public async Task What_another_cluster_runs_stays_with_all_that_it_needs()
    {
        await RegisterAsync(Serves);
        await ServeAsync("production", "hellotask:1", "production");

        Assert.IsTrue(await CleanUpAllAsync());

        Assert.IsTrue(Reporter.Story.Contains("Kept task definition hellotask:1: service production in cluster production uses it"));
        Assert.IsTrue(Reporter.Story.Contains("Kept log group /ecs/hellotask: task definition hellotask:1 writes to it"));
        Assert.IsTrue(Reporter.Story.Contains("Kept repository hellotask: images are left in it"));
        await Cloud.Session.Ecs.UpdateServiceAsync(new UpdateServiceRequest { Cluster = "production", Service = "production", ForceNewDeployment = true }, Cancellation);
        await RunsAsync("production", "production");
    }

    [TestMethod]
    public async Task What_somebody_else_made_in_its_name_stays()
    {
        await Cloud.Session.Ecs.CreateClusterAsync(new CreateClusterRequest { ClusterName = "default" }, Cancellation);
        await RegisterAsync(Serves);
        await RegisterAsync(1, project: null);
        await ServeAsync("hellotask", "hellotask:2");

        Assert.IsTrue(await CleanUpAllAsync());

        Assert.IsTrue(Reporter.Story.Contains("Kept service hellotask: somebody else created it"));
        Assert.IsTrue(Reporter.Story.Contains("Kept task definition hellotask:2: somebody else registered it"));
        Assert.IsTrue(Reporter.Story.Contains("Kept cluster default: somebody else created it"));
        Assert.IsFalse((await Belongings.ReadAsync(Cancellation)).Contains("revision hellotask:1"));
    }

    [TestMethod]
    public async Task What_cannot_be_removed_is_listed_and_the_rest_goes()
    {
        await RunAsync(Project);
        Cloud.Server.Faults.Add(new Fault("DeleteLogGroup", FaultKind.AccessDenied));
        Cloud.Server.Faults.Add(new Fault("DetachRolePolicy", FaultKind.AccessDenied));

        Assert.IsFalse(await CleanUpAllAsync());

        var failure = Reporter.Diagnostics.Single();
        Assert.AreEqual("ECS7002", failure.Code);
        Assert.HasCount(2, failure.Details);
        StringAssert.StartsWith(failure.Details[0], "log group /ecs/hellotask: ");
        StringAssert.Contains(failure.Details[0], "logs:DeleteLogGroup");
        StringAssert.StartsWith(failure.Details[1], "role ecsTaskExecutionRole: ");
        Assert.AreSequenceEqual(["log group /ecs/hellotask", "role ecsTaskExecutionRole"], await Belongings.ReadAsync(Cancellation));
        Assert.IsTrue(await CleanUpAllAsync());
        Assert.IsEmpty(await Belongings.ReadAsync(Cancellation));
    }

    [TestMethod]
    public async Task An_answer_that_is_lost_is_no_failure()
    {
        await RunAsync(Project);
        foreach (var operation in new[] { "DeleteLogGroup", "DeleteRepository", "BatchDeleteImage", "DetachRolePolicy", "DeleteRole", "DeleteTaskDefinitions", "DeleteCluster" })
            Cloud.Server.Faults.Add(new Fault(operation, FaultKind.CutAnswer));

        Assert.IsTrue(await CleanUpAllAsync(), string.Join('\n', Reporter.Diagnostics));

        Assert.IsEmpty(await Belongings.ReadAsync(Cancellation));
    }

    private IEnumerable<string> MutatingCalls() =>
        Cloud.Server.RequestCounts.All.Keys.Where(name => !name.StartsWith("Describe", StringComparison.Ordinal) && !name.StartsWith("List", StringComparison.Ordinal)
            && !name.StartsWith("Get", StringComparison.Ordinal) && name != "BatchGetImage");

    private static string Digest(IEnumerable<string> belongings) => belongings.Single(line => line.StartsWith("image ", StringComparison.Ordinal)).Split('@')[1];

    private async Task PutPolicyAsync(string name) => await Cloud.Session.Iam.PutRolePolicyAsync(
        new PutRolePolicyRequest
        {
            RoleName = "ecsTaskExecutionRole",
            PolicyName = name,
            PolicyDocument = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"secretsmanager:GetSecretValue","Resource":"*"}]}""",
        },
        Cancellation);
}
