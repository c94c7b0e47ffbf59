using System.Text.RegularExpressions;

namespace EcsPublish.Package.Tests.Hostile;

[TestClass]
[DoNotParallelize]
public partial class WhenThereIsMuchToDo
{
    private const int Projects = 20;
    private const int Lines = 50_000;

    [TestMethod]
    public void Twenty_projects_of_a_solution_are_published_at_once()
    {
        Hostility.RequireFull();
        var workspace = new Workspace();
        var names = Enumerable.Range(1, Projects).Select(number => $"App{number:00}").ToList();
        names.ForEach(name => _ = new TestProject(new() { Name = name }, workspace));
        workspace.Write("All.slnx", $"<Solution>{string.Concat(names.Select(name => $"""<Project Path="{name}/{name}.csproj" />"""))}</Solution>");
        DotNet.Run(workspace.Folder, "build", "-c", "Release").MustSucceed();

        var publish = DotNet.Run(workspace.Folder, ["publish", "--no-build", .. workspace.ToLocal]).MustSucceed();

        Assert.HasCount(Projects, workspace.Local.Definitions);
        Assert.HasCount(Projects, workspace.Local.Tasks);
        foreach (var name in names)
        {
            Assert.AreEqual(1, publish.Count($"{name.ToLowerInvariant()} | Hello from the container."), publish.Output);
        }
    }

    [TestMethod]
    public void Fifty_megabytes_of_log_are_shown_line_by_line_and_none_is_lost()
    {
        Hostility.RequireFull();
        var project = new TestProject(new()
        {
            Name = "Talker",
            Program = $$"""
                using var output = new StreamWriter(Console.OpenStandardOutput(), bufferSize: 1 << 16);
                for (var i = 0; i < {{Lines}}; i++) output.Write($"line {i:00000} {new string('x', 988)}\n");
                """,
        });

        var publish = project.Publish().MustSucceed();

        var numbers = Line().Matches(publish.Output).Select(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.AreSequenceEqual(Enumerable.Range(0, Lines), numbers);
    }

    [TestMethod]
    public void Five_publishes_of_one_project_take_their_turns()
    {
        Hostility.RequireFull();
        var project = new TestProject();
        project.Run("build", "-c", "Release").MustSucceed();

        var publishes = Enumerable.Range(0, 5).Select(_ => project.StartPublish("--no-build")).ToList();

        foreach (var publish in publishes)
        {
            using (publish)
            {
                publish.WaitForEnd().MustSucceed();
            }
        }

        Assert.HasCount(5, project.Local.Tasks);
        Assert.HasCount(1, project.Local.Definitions);
    }

    [GeneratedRegex(@"talker \| line (\d+) x+")]
    private static partial Regex Line();
}
