namespace EcsPublish.Core.Tests.Results.ContinuousIntegration;

[TestClass]
public sealed class WhenGitLabBuilds : AgentTest
{
    public WhenGitLabBuilds() => Environment["GITLAB_CI"] = "true";

    [TestMethod]
    public void An_error_is_text_as_it_is_anyway() => Assert.IsNull(Agent.Annotate(Error("No."), Project));

    [TestMethod]
    public async Task Outputs_are_a_dotenv_report_without_an_empty_line()
    {
        await WriteAsync();

        Assert.AreEqual(
            "EcsUrl=https://web-1.eu-west-1.elb.amazonaws.com\n"
            + "EcsConsoleUrl=https://eu-west-1.console.aws.amazon.com/ecs/v2/clusters/default/services/web/health?region=eu-west-1\n",
            Read("obj/ecs/ecs.env"));
        StringAssert.StartsWith(Read("obj/ecs/summary.md"), "### Web: Succeeded\n");
        Assert.AreSequenceEqual([$"Outputs for later jobs (artifacts:reports:dotenv): {InFolder("obj/ecs/ecs.env")}"], Reporter.Story);
        Assert.IsEmpty(Reporter.Commands);
    }
}
