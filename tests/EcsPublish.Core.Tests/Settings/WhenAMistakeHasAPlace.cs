using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Tests.Settings;

[TestClass]
public sealed class WhenAMistakeHasAPlace
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ecs-settings-").FullName;

    [TestCleanup]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    public void An_error_points_at_the_property()
    {
        var file = Write("Hello.csproj", "<Project>\n  <PropertyGroup>\n    <EcsCpu>300</EcsCpu>\n  </PropertyGroup>\n</Project>");

        AssertPlace((file, 3), new TestProject().Set("EcsCpu", "300").DeclaredIn(file));
    }

    [TestMethod]
    public void The_project_comes_before_the_files_it_imports_and_the_last_line_wins()
    {
        var project = Write("Hello.csproj", "<Project>\n<PropertyGroup>\n<EcsCpu>1</EcsCpu>\n<EcsCpu>300</EcsCpu>\n</PropertyGroup>\n</Project>");
        var props = Write("Directory.Build.props", "<Project>\n<PropertyGroup>\n<EcsCpu>256</EcsCpu>\n</PropertyGroup>\n</Project>");

        AssertPlace((project, 4), new TestProject().Set("EcsCpu", "300").DeclaredIn(project).DeclaredIn(props));
    }

    [TestMethod]
    public void An_error_points_at_the_metadata_of_the_right_item()
    {
        var file = Write("Hello.csproj", "<Project>\n<ItemGroup>\n<EcsPort Include=\"80\" />\n<EcsPort Include=\"81\"\n  Protocol=\"http\" />\n</ItemGroup>\n</Project>");

        AssertPlace((file, 5), new TestProject().Add("EcsPort", "80").Add("EcsPort", "81", "Protocol", "http").DeclaredIn(file));
    }

    [TestMethod]
    public void A_value_from_the_command_line_has_none()
    {
        var file = Write("Hello.csproj", "<Project>\n<PropertyGroup>\n<EcsCpu>256</EcsCpu>\n</PropertyGroup>\n</Project>");

        AssertPlace((TestProject.File, 0), new TestProject().Set("EcsCpu", "300").Global("EcsCpu").DeclaredIn(file));
    }

    private string Write(string name, string xml)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, xml);
        return file;
    }

    private static void AssertPlace((string File, int Line) expected, TestProject project)
    {
        Diagnostic diagnostic = Assert.ContainsSingle(project.Parse().Diagnostics);
        Assert.AreEqual(expected, (diagnostic.File!, diagnostic.Line));
    }
}
