using EcsPublish.Core.Results;
using EcsPublish.Core.Results.ContinuousIntegration;

namespace EcsPublish.Core.Tests.Results.ContinuousIntegration;

[TestClass]
public sealed class WhenNobodyBuildsButAPerson : AgentTest
{
    [TestMethod]
    [DataRow("GITHUB_ACTIONS", "false")]
    [DataRow("CI", "true")]
    public void No_system_is_known(string variable, string value)
    {
        Environment[variable] = value;

        Assert.IsNull(BuildAgent.Of(Environment));
    }

    [TestMethod]
    public async Task Only_the_result_is_written()
    {
        await WriteAsync();

        Assert.AreSequenceEqual([InFolder("obj/ecs/result.json")], Directory.GetFiles(InFolder("obj/ecs")));
        Assert.IsEmpty(Reporter.Commands);
    }

    [TestMethod]
    public async Task What_an_earlier_job_left_is_gone_when_the_next_begins()
    {
        Environment["GITLAB_CI"] = "true";
        await WriteAsync();

        new PublishResult("Web", InFolder("obj/ecs/result.json"), InFolder("obj/ecs"), agent: null).Clear();

        Assert.IsEmpty(Directory.GetFiles(InFolder("obj/ecs")));
    }
}
