namespace EcsPublish.Package.Tests;

[TestClass]
public class WhenTwoPublishesMeet
{
    [TestMethod]
    public void Two_projects_of_a_solution_with_one_repository_are_one_error_that_names_the_other()
    {
        var workspace = new Workspace();
        var projects = new[] { "First", "Second" }.Select(name => new TestProject(new() { Name = name }, workspace)).ToList();
        workspace.Write("All.slnx", """<Solution><Project Path="First/First.csproj" /><Project Path="Second/Second.csproj" /></Solution>""");

        var publish = DotNet.Run(workspace.Folder, ["publish", .. workspace.ToLocal, "-p:ContainerRepository=shared"]);

        Assert.AreNotEqual(0, publish.ExitCode);
        Assert.Contains("error ECS1901:", publish.Error);
        var refused = projects.Single(project => publish.Error.StartsWith(project.File, StringComparison.Ordinal));
        var published = projects.Single(project => project != refused);
        Assert.Contains(published.File, publish.Error[refused.File.Length..^$"[{refused.File}]".Length]);
        Assert.HasCount(1, workspace.Local.Definitions);
    }

    [TestMethod]
    public void Of_the_same_project_the_second_waits_and_says_so()
    {
        var project = new TestProject(ProjectSource.Gated);
        project.Run("build", "-c", "Release").MustSucceed();
        var gate = Path.Combine(project.Workspace.Folder, "gate");
        using var first = project.StartPublish("--no-build", $"-p:Gate={gate}");
        first.WaitFor("hello | First line.");

        using var second = project.StartPublish("--no-build", $"-p:Gate={gate}");
        second.WaitFor("Waiting for another publish of Hello on this machine");
        Assert.HasCount(1, project.Local.Tasks);
        File.WriteAllText(gate, "");

        first.WaitForEnd().MustSucceed();
        Assert.Contains("hello | Last line.", second.WaitForEnd().MustSucceed().Lines);
        Assert.HasCount(2, project.Local.Tasks);
        Assert.HasCount(1, project.Local.Definitions);
    }
}
