namespace EcsPublish.Package.Tests;

[TestClass]
public class WhenNothingHasChanged
{
    private static readonly TestProject Project = new();

    private static CommandResult _second = null!;

    [ClassInitialize]
    public static void PublishTwice(TestContext context)
    {
        Project.Publish().MustSucceed();
        _second = Project.Publish(Outputs.ToFile(Project)).MustSucceed();
    }

    [TestMethod]
    public void No_blob_is_pushed_and_the_build_says_so()
    {
        Assert.Contains("Image is unchanged, no blob was pushed", _second.Output);
        Assert.AreEqual(0, Project.Result["image"]!["pushedBlobs"]!.GetValue<int>());
    }

    [TestMethod]
    public void No_revision_is_registered_and_the_build_says_so()
    {
        Assert.Contains("revision hello:1 is used again", _second.Output);
        Assert.IsTrue(Project.Result["taskDefinition"]!["reused"]!.GetValue<bool>());
        Assert.HasCount(1, Project.Local.Definitions);
    }

    [TestMethod]
    public void The_task_runs_again() => Assert.HasCount(2, Project.Local.Tasks);

    [TestMethod]
    public void Nothing_is_created() => Assert.IsEmpty(Project.Result["created"]!.AsArray());

    [TestMethod]
    public void MSBuild_hands_out_what_the_result_says() => Outputs.AssertEqual(Project.Result, Outputs.Of(Project));
}
