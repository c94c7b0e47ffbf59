using EcsPublish.Core.Previews;
using EcsPublish.Core.Results;
using EcsPublish.Core.Results.ContinuousIntegration;
using EcsPublish.Core.TaskDefinitions;
using EcsPublish.Core.Tests.Services;

namespace EcsPublish.Core.Tests.Results.ContinuousIntegration;

[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class WhenAJobIsSummedUp : DeployTest
{
    [TestMethod]
    public async Task It_says_what_was_deployed_and_where_it_answers()
    {
        var deployment = await DeployAsync(Serves);

        var summary = JobSummary.Of("HelloTask", deployment.Record);

        StringAssert.StartsWith(summary, "### HelloTask: Succeeded\n");
        StringAssert.Contains(summary, "| Address | http://127.0.0.1:8080 |");
        StringAssert.Contains(summary, "| Service | `arn:aws:ecs:us-east-1:000000000000:service/default/hellotask` |");
        StringAssert.Contains(summary, "| Serves now | `hellotask:1` |");
        StringAssert.Contains(summary, "| Task definition | `hellotask:1` |");
        Assert.AreSequenceEqual(
            ["EcsImageReference", "EcsTaskDefinitionArn", "EcsServiceArn", "EcsUrl"], JobOutputs.Of(deployment.Record).Select(output => output.Key));
    }

    [TestMethod]
    public void A_plan_is_there_to_be_read_before_it_is_merged()
    {
        var record = new PublishRecord
        {
            Outcome = Outcome.Planned,
            Plan = new PlanReport([
                new PlanEntry(PlanAction.Create, "cluster default"),
                new PlanEntry(PlanAction.Change, "task definition web", [new Difference("cpu", "256", "512")]),
            ]),
        };

        StringAssert.Contains(
            JobSummary.Of("Web", record), "**Plan**\n\n    Create: cluster default\n    Change: task definition web\n        cpu: 256 -> 512\n");
    }

    [TestMethod]
    public async Task What_a_container_printed_is_neither_Markdown_nor_a_command()
    {
        var deployment = await DeployAsync("echo '![x](https://example.com/x.png) ##vso[task.complete]'\necho '# Green'\nexit 3");

        var summary = JobSummary.Of("HelloTask", deployment.Record);

        Assert.AreEqual(Outcome.Failed, deployment.Record.Outcome);
        StringAssert.Contains(summary, "# Green");
        Assert.IsEmpty(summary.Split('\n').Where(line => line.Contains("x.png", StringComparison.Ordinal) && !line.StartsWith("    ", StringComparison.Ordinal)));
        Assert.IsEmpty(summary.Split('\n').Where(line => line.StartsWith("# ", StringComparison.Ordinal)));
        Assert.DoesNotContain("##vso[", summary);
    }
}
