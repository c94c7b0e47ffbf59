namespace EcsPublish.Package.Tests;

/// <summary>A job in which a task fails after it has printed what CI systems take for commands.</summary>
[TestClass]
public class WhenAContinuousIntegrationSystemBuilds
{
    private static readonly TestProject Project = new(new()
    {
        Program = """
            Console.WriteLine("::error title=hostile::annotated");
            Console.WriteLine("##vso[task.setvariable variable=PATH]/tmp");
            Console.WriteLine("##[error]no");
            return 3;
            """,
    });

    [TestMethod]
    public void GitHub_shows_the_error_and_nothing_that_the_container_wanted()
    {
        var (output, summary) = (Project.Write("github-output", ""), Project.Write("github-summary", ""));

        var publish = Publish(new()
        {
            ["GITHUB_ACTIONS"] = "true",
            ["GITHUB_WORKSPACE"] = Project.Workspace.Folder,
            ["GITHUB_OUTPUT"] = output,
            ["GITHUB_STEP_SUMMARY"] = summary,
        });

        var commands = publish.Lines.Where(line => line.StartsWith("::", StringComparison.Ordinal)).ToList();
        Assert.HasCount(1, commands, publish.Output);
        Assert.StartsWith("::error file=Hello/Hello.csproj,title=ECS4001::", commands[0]);
        Assert.DoesNotContain("##[", publish.Output);
        CollectionAssert.AreEquivalent(
            (string[])
            [
                $"EcsImageReference={Project.Result["image"]!["reference"]}",
                $"EcsTaskDefinitionArn={Project.Result["taskDefinition"]!["arn"]}",
                $"EcsTaskArn={Project.Result["tasks"]![0]!["arn"]}",
                "EcsExitCode=3",
            ],
            File.ReadAllLines(output));
        Assert.Contains("### Hello: Failed", File.ReadAllText(summary));
    }

    [TestMethod]
    public void Azure_Pipelines_gets_its_variables_and_the_issue_and_nothing_that_the_container_wanted()
    {
        var publish = Publish(new() { ["TF_BUILD"] = "True" });

        var commands = publish.Lines.Where(line => line.Contains("##vso[", StringComparison.Ordinal)).Select(line => line.Split(']')[0]).ToList();
        CollectionAssert.AreEqual(
            (string[])
            [
                $"##vso[task.logissue type=error;sourcepath={Project.File};code=ECS4001",
                "##vso[task.setvariable variable=EcsImageReference;isOutput=true",
                "##vso[task.setvariable variable=EcsTaskDefinitionArn;isOutput=true",
                "##vso[task.setvariable variable=EcsTaskArn;isOutput=true",
                "##vso[task.setvariable variable=EcsExitCode;isOutput=true",
                "##vso[task.uploadsummary",
            ],
            commands,
            publish.Output);
    }

    [TestMethod]
    public void GitLab_finds_a_dotenv_report_beside_the_result()
    {
        var publish = Publish(new() { ["GITLAB_CI"] = "true" });

        Assert.Contains("EcsExitCode=3", File.ReadAllLines(Path.Combine(Project.EcsFolder, "ecs.env")));
        Assert.Contains("artifacts:reports:dotenv", publish.Output);
    }

    private static CommandResult Publish(Dictionary<string, string> environment)
    {
        using var publish = RunningCommand.Start(DotNet.Program, Project.Folder, ["publish", .. Project.Workspace.ToLocal], environment);
        var result = publish.WaitForEnd();
        Assert.AreNotEqual(0, result.ExitCode, result.Output);
        return result;
    }
}
