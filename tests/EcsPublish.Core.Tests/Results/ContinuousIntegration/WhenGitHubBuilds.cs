namespace EcsPublish.Core.Tests.Results.ContinuousIntegration;

[TestClass]
public sealed class WhenGitHubBuilds : AgentTest
{
    public WhenGitHubBuilds()
    {
        Environment["GITHUB_ACTIONS"] = "true";
        Environment["GITHUB_WORKSPACE"] = Folder;
        Environment["GITHUB_OUTPUT"] = InFolder("output");
        Environment["GITHUB_STEP_SUMMARY"] = InFolder("summary");
    }

    [TestMethod]
    public void An_error_is_shown_at_its_line_in_the_repository() => Assert.AreEqual(
        "::error file=src/Web/Web.csproj,line=7,title=ECS4020::The deployment failed.", Agent.Annotate(Error("The deployment failed.", line: 7), Project));

    [TestMethod]
    public void A_warning_is_one() => Assert.AreEqual(
        "::warning file=src/Web/Web.csproj,title=ECS4122::Too few.", Agent.Annotate(Warning("Too few."), Project));

    [TestMethod]
    public void A_file_elsewhere_keeps_its_path_and_none_is_none()
    {
        var elsewhere = Path.GetFullPath("a,b:c.pubxml");

        StringAssert.Contains(Agent.Annotate(Error("No."), elsewhere), "a%2Cb%3Ac.pubxml,title=");
        Assert.AreEqual("::error title=ECS4020::No.", Agent.Annotate(Error("No."), file: null));
    }

    [TestMethod]
    public void What_a_container_printed_is_one_line_of_text()
    {
        var command = Agent.Annotate(Error(Hostile + "\n::error::two"), Project)!;

        Assert.DoesNotContain("\n", command);
        Assert.DoesNotContain("##vso[", command);
        StringAssert.Contains(command, "100%250A");
    }

    [TestMethod]
    public async Task Outputs_are_appended_to_its_file()
    {
        await File.WriteAllTextAsync(InFolder("output"), "earlier=step\n");

        await WriteAsync();

        Assert.AreEqual(
            """
            earlier=step
            EcsUrl=https://web-1.eu-west-1.elb.amazonaws.com
            EcsConsoleUrl=https://eu-west-1.console.aws.amazon.com/ecs/v2/clusters/default/services/web/health?region=eu-west-1

            """.ReplaceLineEndings("\n"),
            Read("output"));
        Assert.IsEmpty(Reporter.Commands);
    }

    [TestMethod]
    public async Task The_summary_is_appended_to_its_file_on_failure_too()
    {
        await WriteAsync(Error("The deployment failed.") with { Details = ["12:00:01  service  has started 1 tasks"] });

        var summary = Read("summary");
        StringAssert.StartsWith(summary, "### Web: Failed\n");
        StringAssert.Contains(summary, "| Address | https://web-1.eu-west-1.elb.amazonaws.com |");
        StringAssert.Contains(summary, "**Error**\n\n    ECS4020: The deployment failed.\n");
        StringAssert.Contains(summary, "**What happened**\n\n    12:00:01  service  has started 1 tasks\n");
        StringAssert.Contains(summary, "**Warnings**\n\n    ECS4122: Service 'web' runs less than it should.\n");
    }

    [TestMethod]
    public async Task Projects_that_end_at_the_same_time_lose_no_line()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => WriteAsync())));

        Assert.HasCount(16, Read("output").Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [TestMethod]
    public async Task A_file_that_cannot_be_written_is_a_warning_and_no_failure()
    {
        Environment["GITHUB_OUTPUT"] = InFolder("missing/output");

        await WriteAsync();

        Assert.AreEqual("ECS4135", Reporter.Diagnostics.Single().Code);
        Assert.IsTrue(File.Exists(InFolder("obj/ecs/result.json")));
    }
}
