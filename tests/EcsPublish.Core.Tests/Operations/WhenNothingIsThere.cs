namespace EcsPublish.Core.Tests.Operations;

[TestClass]
public sealed class WhenNothingIsThere : OperationTest
{
    private const string Place = "cluster default (account 000000000000, us-east-1)";

    [TestInitialize]
    public void RunTasksOnly() => Project.Set("EcsDeploy", "Task");

    [TestMethod]
    public async Task The_status_says_so_and_is_green()
    {
        Assert.IsTrue(await OperateAsync("Status"));

        Assert.AreEqual(
            $"Nothing of hellotask is in {Place}: no service, no task, no task definition. Publish it with `dotnet publish -p:PublishToEcs=true`.",
            Reporter.Story.Single());
    }

    [TestMethod]
    public async Task There_is_no_log_which_is_said()
    {
        Assert.IsTrue(await OperateAsync("Logs"));

        Assert.AreEqual(
            $"Nothing of hellotask is in {Place}, so there is no log. Publish it with `dotnet publish -p:PublishToEcs=true`.", Reporter.Story.Single());
    }

    [TestMethod]
    public async Task There_is_nothing_to_stop()
    {
        Assert.IsTrue(await OperateAsync("Stop"));

        Assert.AreEqual($"No task of hellotask runs in {Place}: there is nothing to stop", Reporter.Story.Single());
    }

    [TestMethod]
    public async Task There_is_nothing_to_roll_back_which_is_an_error()
    {
        Assert.IsFalse(await OperateAsync("Rollback"));

        var failure = Reporter.Diagnostics.Single();
        Assert.AreEqual("ECS4043", failure.Code);
        StringAssert.StartsWith(failure.Text, $"There is no service 'hellotask' in {Place}");
    }

    [TestMethod]
    public async Task Nothing_is_created_by_looking()
    {
        await OperateAsync("Status");
        await OperateAsync("Logs");

        Assert.AreEqual(0, Cloud.Server.RequestCounts["CreateCluster"]);
        Assert.AreEqual(0, Cloud.Server.RequestCounts["DescribeRepositories"]);
        Assert.AreEqual(0, Cloud.Server.RequestCounts["GetRole"]);
    }
}
