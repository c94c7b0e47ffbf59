using System.Text.Json.Nodes;

namespace EcsPublish.Package.Tests;

[TestClass]
public class WhenTheTaskFails
{
    private static readonly TestProject Project = new(new()
    {
        Name = "Failing",
        Program = """
            Console.WriteLine("Looking for the orders of yesterday.");
            Console.Error.WriteLine("There is no table 'orders': did the migration run?");
            return 3;
            """,
    });

    private static readonly string ResultFile = Path.Combine(Project.Workspace.Folder, "elsewhere", "result.json");

    private static CommandResult _publish = null!;

    private static JsonNode Result => JsonNode.Parse(File.ReadAllText(ResultFile))!;

    [ClassInitialize]
    public static void Publish(TestContext context) => _publish = Project.Publish([$"-p:EcsResultFile={ResultFile}", .. Outputs.ToFile(Project)]);

    [TestMethod]
    public void The_build_fails() => Assert.AreNotEqual(0, _publish.ExitCode, _publish.Output);

    [TestMethod]
    public void One_error_names_the_exit_code_and_the_last_lines()
    {
        Assert.Contains("error ECS4001:", _publish.Error);
        Assert.Contains("exit code 3", _publish.Error);
        Assert.Contains("Looking for the orders of yesterday.", _publish.Error);
        Assert.Contains("There is no table 'orders': did the migration run?", _publish.Error);
    }

    [TestMethod]
    public void The_error_points_at_the_project() => Assert.StartsWith(Project.File, _publish.Error);

    [TestMethod]
    public void The_result_says_so()
    {
        Assert.AreEqual("Failed", Result["outcome"]!.GetValue<string>());
        Assert.AreEqual("ECS4001", Result["code"]!.GetValue<string>());
        Assert.AreEqual(3, Result["tasks"]![0]!["containers"]![0]!["exitCode"]!.GetValue<int>());
        Assert.IsNotNull(Result["image"]);
        Assert.IsNotNull(Result["taskDefinition"]);
    }

    [TestMethod]
    public void MSBuild_hands_out_the_same_values() => Outputs.AssertEqual(Result, Outputs.Of(Project));

    [TestMethod]
    public void The_result_is_where_EcsResultFile_says() => Assert.IsFalse(File.Exists(Path.Combine(Project.EcsFolder, "result.json")));
}
