namespace EcsPublish.Package.Tests;

[TestClass]
public class WhenATaskIsPublished
{
    [TestMethod]
    public void It_runs_and_its_lines_are_in_the_build()
    {
        var project = new TestProject();

        var publish = project.Publish();

        Assert.AreEqual(0, publish.ExitCode, publish.Output);
        Assert.Contains("hello | Hello from the container.", publish.Lines);
        Assert.AreEqual("Succeeded", project.Result["outcome"]!.GetValue<string>());
    }

    [TestMethod]
    public void A_second_publish_pushes_and_registers_nothing()
    {
        var project = new TestProject();
        project.Publish();

        var second = project.Publish();

        Assert.AreEqual(0, second.ExitCode, second.Output);
        Assert.Contains("Image is unchanged, no blob was pushed", second.Output);
        Assert.Contains("revision hello:1 is used again", second.Output);
        Assert.AreEqual(0, project.Result["image"]!["pushedBlobs"]!.GetValue<int>());
    }
}
