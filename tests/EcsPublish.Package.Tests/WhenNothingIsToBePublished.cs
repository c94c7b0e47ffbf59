namespace EcsPublish.Package.Tests;

[TestClass]
public class WhenNothingIsToBePublished
{
    [TestMethod]
    public void Packing_a_tool_publishes_nothing()
    {
        var project = new TestProject(new() { Properties = "<PackAsTool>true</PackAsTool><PublishToEcs>true</PublishToEcs>" });

        var pack = project.Run("pack", "-p:EcsLocal=true", $"-p:EcsLocalFolder={project.Local.Folder}").MustSucceed();

        Assert.DoesNotContain("ECS", pack.Output);
        Assert.IsFalse(Directory.Exists(project.Local.Folder), pack.Output);
    }

    [TestMethod]
    public void A_library_is_left_alone()
    {
        var project = new TestProject(new() { Name = "Lib", Properties = "<OutputType>Library</OutputType>", Program = "public static class Answer;" });

        project.Publish().MustSucceed();

        Assert.IsFalse(Directory.Exists(project.Local.Folder));
    }

    [TestMethod]
    public void A_project_that_does_not_compile_creates_nothing()
    {
        var project = new TestProject(new() { Program = "This does not compile." });

        var publish = project.Publish();

        Assert.AreNotEqual(0, publish.ExitCode);
        Assert.IsEmpty(publish.Errors.Where(error => !error.Contains("error CS", StringComparison.Ordinal)), publish.Output);
        Assert.IsFalse(project.Local.HasBlobs);
        Assert.IsEmpty(project.Local.Definitions);
        Assert.IsEmpty(project.Local.Tasks);
    }

    [TestMethod]
    public void A_host_that_is_too_old_is_one_error()
    {
        var project = new TestProject();

        var publish = project.Publish("-p:NETCoreSdkVersion=9.0.100");

        Assert.AreNotEqual(0, publish.ExitCode);
        Assert.Contains("error ECS0001:", publish.Error);
        Assert.Contains("'9.0.100'", publish.Error);
        Assert.IsFalse(Directory.Exists(project.Local.Folder));
    }
}
