namespace EcsPublish.Package.Tests;

[TestClass]
public class WhenSettingsAreWrong
{
    private static readonly TestProject Project = new();

    private static CommandResult _publish = null!;

    [ClassInitialize]
    public static void Publish(TestContext context) =>
        _publish = Project.Publish("-p:EcsCpu=300", "-p:EcsTaskCount=20", "-p:EcsTimeout=soon", "-p:EcsMemmory=1024");

    [TestMethod]
    public void All_mistakes_are_errors_at_once()
    {
        Assert.AreNotEqual(0, _publish.ExitCode);
        Assert.HasCount(3, _publish.Errors, _publish.Output);
        foreach (var property in new[] { "EcsCpu is '300'", "EcsTaskCount is '20'", "EcsTimeout is 'soon'" })
        {
            Assert.HasCount(1, _publish.Errors.Where(error => error.Contains(property, StringComparison.Ordinal)), _publish.Output);
        }
    }

    [TestMethod]
    public void A_name_that_is_nearly_ours_is_a_warning_with_the_right_one()
    {
        Assert.HasCount(1, _publish.Warnings, _publish.Output);
        Assert.Contains("EcsMemmory", _publish.Warnings[0]);
        Assert.Contains("EcsMemory", _publish.Warnings[0]);
    }

    [TestMethod]
    public void Nothing_is_compiled() => Assert.IsEmpty(Directory.EnumerateFiles(Project.Folder, "Hello.dll", SearchOption.AllDirectories));

    [TestMethod]
    public void Nothing_is_started() => Assert.IsFalse(Directory.Exists(Project.Local.Folder));
}
