using System.Text.Json.Nodes;

namespace EcsPublish.Package.Tests;

[TestClass]
public class WhenAPolicyIsAskedFor
{
    [TestMethod]
    public void It_is_printed_and_written_without_AWS_and_without_compiling()
    {
        var project = new TestProject(new() { Program = "This does not compile." });

        var build = project.Run("build", "-t:EcsPolicy", "-p:EcsAccount=123456789012", "-p:EcsRegion=eu-west-1").MustSucceed();

        var folder = Path.Combine(project.Folder, "obj", "Debug", "net10.0", "ecs");
        Assert.Contains("arn:aws:iam::123456789012:role/ecsTaskExecutionRole", build.Output);
        Assert.Contains("ecs:RunTask", Actions(Path.Combine(folder, "policy.json")));
        Assert.Contains("iam:SimulatePrincipalPolicy", Actions(Path.Combine(folder, "policy-checks.json")));
        Assert.IsFalse(Directory.Exists(project.Local.Folder), build.Output);
    }

    private static List<string> Actions(string policy) =>
        [.. JsonNode.Parse(File.ReadAllText(policy))!["Statement"]!.AsArray().Select(statement => statement!["Action"]!.GetValue<string>())];
}
