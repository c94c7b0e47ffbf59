namespace EcsPublish.Core.Tests.Results.ContinuousIntegration;

[TestClass]
public sealed class WhenAzurePipelinesBuilds : AgentTest
{
    public WhenAzurePipelinesBuilds() => Environment["TF_BUILD"] = "True";

    [TestMethod]
    public void An_error_is_an_issue_at_its_line() => Assert.AreEqual(
        $"##vso[task.logissue type=error;sourcepath={Project};linenumber=7;code=ECS4020]The deployment failed.",
        Agent.Annotate(Error("The deployment failed.", line: 7), Project));

    [TestMethod]
    public void A_warning_is_one() => Assert.AreEqual("##vso[task.logissue type=warning;code=ECS4122]Too few.", Agent.Annotate(Warning("Too few."), file: null));

    [TestMethod]
    public void What_a_container_printed_is_no_command_of_its_own()
    {
        var command = Agent.Annotate(Error(Hostile), file: null)!;

        Assert.AreEqual(command.IndexOf("##vso[", StringComparison.Ordinal), command.LastIndexOf("##vso[", StringComparison.Ordinal));
        StringAssert.StartsWith(command, "##vso[task.logissue type=error;code=ECS4020]## vso[");
    }

    [TestMethod]
    public void A_path_cannot_end_the_command() =>
        StringAssert.Contains(Agent.Annotate(Error("No."), "/a;b]c.csproj"), "sourcepath=/a%3Bb%5Dc.csproj;code=");

    [TestMethod]
    public async Task Outputs_are_variables_and_the_summary_is_a_file()
    {
        await WriteAsync();

        var summary = InFolder("obj/ecs/summary.md");
        Assert.AreSequenceEqual(
            [
                "##vso[task.setvariable variable=EcsUrl;isOutput=true]https://web-1.eu-west-1.elb.amazonaws.com",
                "##vso[task.setvariable variable=EcsConsoleUrl;isOutput=true]https://eu-west-1.console.aws.amazon.com/ecs/v2/clusters/default/services/web/health?region=eu-west-1",
                $"##vso[task.uploadsummary]{summary}",
            ],
            Reporter.Commands);
        StringAssert.StartsWith(await File.ReadAllTextAsync(summary), "### Web: Succeeded\n");
    }
}
