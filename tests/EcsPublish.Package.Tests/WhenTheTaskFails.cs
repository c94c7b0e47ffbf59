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

    private static CommandResult _publish = null!;

    [ClassInitialize]
    public static void Publish(TestContext context) => _publish = Project.Publish();

    [TestMethod]
    public void The_build_fails() => Assert.AreNotEqual(0, _publish.ExitCode, _publish.Output);

    [TestMethod]
    public void One_error_names_the_exit_code_and_the_last_lines()
    {
        Assert.Contains("error ECS4001:", _publish.Error);
        Assert.Contains("exit code 3", _publish.Error);
        Assert.Contains("Looking for the orders of yesterday. | There is no table 'orders': did the migration run?", _publish.Error);
    }

    [TestMethod]
    public void The_error_points_at_the_project() => Assert.StartsWith(Project.File, _publish.Error);

    [TestMethod]
    public void The_result_says_so()
    {
        Assert.AreEqual("Failed", Project.Result["outcome"]!.GetValue<string>());
        Assert.AreEqual("ECS4001", Project.Result["code"]!.GetValue<string>());
        Assert.AreEqual(3, Project.Result["tasks"]![0]!["containers"]![0]!["exitCode"]!.GetValue<int>());
        Assert.IsNotNull(Project.Result["image"]);
        Assert.IsNotNull(Project.Result["taskDefinition"]);
    }

    [TestMethod]
    public void MSBuild_hands_out_the_same_values_to_a_file_and_the_result_goes_where_it_is_wanted()
    {
        var outputs = Path.Combine(Project.Folder, "outputs.json");
        var result = Path.Combine(Project.Folder, "elsewhere", "result.json");

        var publish = Project.Publish(
            "--no-build",
            "-getProperty:EcsImageReference,EcsTaskDefinitionArn,EcsTaskArn,EcsExitCode,EcsLogStream",
            "-getItem:EcsResult",
            $"-getResultOutputFile:{outputs}",
            $"-p:EcsResultFile={result}");

        Assert.AreNotEqual(0, publish.ExitCode, publish.Output);
        Outputs.AssertEqual(JsonNode.Parse(File.ReadAllText(result))!, JsonNode.Parse(File.ReadAllText(outputs))!);
    }
}
