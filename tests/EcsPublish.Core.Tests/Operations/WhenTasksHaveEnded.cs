namespace EcsPublish.Core.Tests.Operations;

[TestClass]
public sealed class WhenTasksHaveEnded : OperationTest
{
    [TestMethod]
    public async Task The_status_says_how_and_which_revision_is_the_newest()
    {
        await Publish().RunAsync(App("exit 3"));

        Assert.IsTrue(await OperateAsync("Status"));

        Assert.AreEqual("Tasks of hellotask in cluster default (account 000000000000, us-east-1)", Reporter.Story[0]);
        StringAssert.Matches(
            Reporter.Story[1],
            new(@"^  task  \w{8}  STOPPED  hellotask:1  sha256:\w{12}  since \S+ \S+Z \(\d+ s\)  hellotask ended with exit code 3; Essential container in task exited$"));
        StringAssert.Matches(Reporter.Story[2], new(@"^Newest revision hellotask:1, registered \d+ s ago, image 127\.0\.0\.1:\d+/hellotask@sha256:\w{64}$"));
    }

    [TestMethod]
    public async Task The_log_has_their_lines_each_with_its_task()
    {
        await Publish().RunAsync(App("echo one; echo two"));

        Assert.IsTrue(await OperateAsync("Logs"));

        StringAssert.Matches(Reporter.Story[0], new(@"^hellotask \w{8} \| one$"));
        StringAssert.Matches(Reporter.Story[1], new(@"^hellotask \w{8} \| two$"));
        Assert.HasCount(2, Reporter.Story);
    }

    [TestMethod]
    public async Task The_log_of_several_is_one_story()
    {
        await Publish().RunAsync(App("echo first"));
        EndEngine();
        await Publish().RunAsync(App("echo second"));

        await OperateAsync("Logs");

        Assert.AreSequenceEqual(["first", "second"], Reporter.Story.Select(line => line.Split(" | ")[1]));
    }

    [TestMethod]
    public async Task A_filter_leaves_the_lines_that_fit()
    {
        await Publish().RunAsync(App("echo all is well; echo ERROR no disk"));
        Project.Set("EcsLogFilter", "ERROR");

        await OperateAsync("Logs");

        StringAssert.EndsWith(Reporter.Story.Single(), " | ERROR no disk");
    }

    [TestMethod]
    public async Task Lines_before_the_beginning_are_not_shown_and_that_is_said()
    {
        await Publish().RunAsync(App("echo one"));
        Project.Set("EcsSince", "2100-01-01");

        Assert.IsTrue(await OperateAsync("Logs"));

        Assert.AreEqual("No line since 2100-01-01 00:00:00Z; look further back with EcsSince, for example -p:EcsSince=2h", Reporter.Story.Single());
    }

    [TestMethod]
    public async Task There_is_nothing_to_stop()
    {
        await Publish().RunAsync(App("exit 0"));

        Assert.IsTrue(await OperateAsync("Stop"));

        StringAssert.EndsWith(Reporter.Story.Single(), ": there is nothing to stop");
        Assert.AreEqual(0, Cloud.Server.RequestCounts["StopTask"]);
    }
}
