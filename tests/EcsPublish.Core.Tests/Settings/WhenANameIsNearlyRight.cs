using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Tests.Settings;

[TestClass]
public sealed class WhenANameIsNearlyRight
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ecs-settings-").FullName;

    /// <summary>The codes that this class reaches.</summary>
    public static IReadOnlyList<string> Codes { get; } = ["ECS1101", "ECS1102", "ECS1103", "ECS1104"];

    [TestCleanup]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    [DataRow("<EcsMemmory>512</EcsMemmory>", "EcsMemmory is not a property of EcsPublish. Did you mean EcsMemory?")]
    [DataRow("<EcsSubnet>subnet-01234567</EcsSubnet>", "EcsSubnet is not a property of EcsPublish. Did you mean EcsSubnets?")]
    [DataRow("<PublishToEsc>true</PublishToEsc>", "PublishToEsc is not a property of EcsPublish. Did you mean PublishToEcs?")]
    [DataRow("<EcsFrobnicate>1</EcsFrobnicate>", "EcsFrobnicate is not a property of EcsPublish. Remove it, or see the list of names in the documentation.")]
    public void An_unknown_property_is_a_warning_with_a_suggestion(string property, string message)
    {
        var warning = Assert.ContainsSingle(Scan($"<Project>\n  <PropertyGroup>\n    {property}\n  </PropertyGroup>\n</Project>"));

        Assert.AreEqual(("ECS1101", message), (warning.Code, warning.Text));
        Assert.IsFalse(warning.IsError);
        Assert.AreEqual((ProjectFile, 3), (warning.File, warning.Line));
    }

    [TestMethod]
    [DataRow("<EcsEnviroment Include='A' Value='1' />", "ECS1101", "EcsEnviroment is not an item of EcsPublish. Did you mean EcsEnvironment?")]
    [DataRow("<EcsEnvironment Include='A' Vlaue='1' />", "ECS1104", "Vlaue is not metadata of EcsEnvironment. Did you mean Value?")]
    [DataRow("<EcsSecret Include='A'><ValueForm>x</ValueForm></EcsSecret>", "ECS1104", "ValueForm is not metadata of EcsSecret. Did you mean ValueFrom?")]
    [DataRow("<EcsSubnets Include='subnet-01234567' />", "ECS1103",
        "EcsSubnets is a property, so it has no effect as an item. Write <EcsSubnets>...</EcsSubnets> in a PropertyGroup.")]
    public void An_unknown_item_or_metadata_is_a_warning(string item, string code, string message)
    {
        var warning = Assert.ContainsSingle(Scan($"<Project><ItemGroup>{item}</ItemGroup></Project>"));

        Assert.AreEqual((code, message), (warning.Code, warning.Text));
    }

    [TestMethod]
    public void An_item_written_as_a_property_is_a_warning()
    {
        var warning = Assert.ContainsSingle(Scan("<Project><PropertyGroup><EcsTag>a</EcsTag></PropertyGroup></Project>"));

        Assert.AreEqual("ECS1102", warning.Code);
        Assert.AreEqual("EcsTag is an item, so it has no effect as a property. Write <EcsTag Include=\"...\" /> in an ItemGroup.", warning.Text);
    }

    [TestMethod]
    public void A_property_of_the_command_line_is_looked_at_too()
    {
        var warning = Assert.ContainsSingle(new TestProject().Global("EcsClutser").Parse().Diagnostics);

        Assert.AreEqual("EcsClutser is not a property of EcsPublish. Did you mean EcsCluster?", warning.Text);
    }

    [TestMethod]
    [DataRow("<Project><PropertyGroup><ecscpu>256</ecscpu><_EcsOwn>1</_EcsOwn><EcsPublishVersion>1</EcsPublishVersion></PropertyGroup></Project>")]
    [DataRow("<Project><PropertyGroup><PublishTrimmed>true</PublishTrimmed><EcsDesiredCount>2</EcsDesiredCount></PropertyGroup></Project>")]
    [DataRow("<Project><ItemGroup><EcsTag Include='a' Condition=\"true\" Value='b' /><EcsTag Remove='a' /></ItemGroup></Project>")]
    [DataRow("<Project><Target Name='EcsRender'><EcsSomething /></Target></Project>")]
    [DataRow("<Project><PropertyGroup><EcsMemmory>")]
    public void Names_that_are_right_or_not_ours_and_broken_files_are_left_alone(string xml) => Assert.IsEmpty(Scan(xml));

    private string ProjectFile => Path.Combine(_folder, "Hello.csproj");

    private IReadOnlyList<Diagnostic> Scan(string xml)
    {
        File.WriteAllText(ProjectFile, xml);
        return new TestProject().DeclaredIn(ProjectFile).DeclaredIn(Path.Combine(_folder, "missing.props")).Parse().Diagnostics;
    }
}
