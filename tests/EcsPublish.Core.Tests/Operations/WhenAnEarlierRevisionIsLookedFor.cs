using Amazon.ECS.Model;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Operations;
using EcsPublish.Core.Tests.Aws;

namespace EcsPublish.Core.Tests.Operations;

[TestClass]
public sealed class WhenAnEarlierRevisionIsLookedFor : ScriptedOperationTest
{
    [TestMethod]
    public async Task It_is_the_last_one_below_that_worked() =>
        Assert.AreEqual("hello:3", (await FindAsync(new() { Current = 5, Successful = [1, 3, 5], Active = [1, 2, 3, 4, 5] }))!.Name.ToString());

    [TestMethod]
    public async Task A_second_time_goes_further_back_and_not_forward_again() =>
        Assert.AreEqual("hello:1", (await FindAsync(new() { Current = 3, Successful = [1, 3, 5, 3], Active = [1, 2, 3, 4, 5] }))!.Name.ToString());

    [TestMethod]
    public async Task One_that_was_deregistered_cannot_be_run_and_is_passed_over() =>
        Assert.AreEqual("hello:1", (await FindAsync(new() { Current = 5, Successful = [1, 3, 5], Active = [1, 2, 5] }))!.Name.ToString());

    [TestMethod]
    public async Task When_none_is_known_to_have_worked_it_is_the_newest_active_one_below()
    {
        var found = await FindAsync(new() { Current = 5, Successful = [5], Active = [1, 3, 5, 6] });

        Assert.AreEqual("hello:3", found!.Name.ToString());
        Assert.IsNull(found.WorkedAt);
    }

    [TestMethod]
    public async Task When_there_is_none_nothing_is_found() => Assert.IsNull(await FindAsync(new() { Current = 1, Successful = [1], Active = [1, 2] }));

    [TestMethod]
    public async Task When_deployments_cannot_be_read_a_warning_says_so_and_the_newest_active_one_below_is_taken()
    {
        var found = await FindAsync(new() { Current = 5, Active = [4, 5] }, ScriptedAnswer.Error("UnsupportedFeatureException", "Not here."));

        Assert.AreEqual("hello:4", found!.Name.ToString());
        Assert.AreEqual("ECS4140", Reporter.Diagnostics.Single().Code);
    }

    [TestMethod]
    public async Task A_missing_permission_is_an_error_and_no_guess()
    {
        var failure = await Assert.ThrowsExactlyAsync<PublishException>(
            () => FindAsync(new() { Current = 5, Active = [4, 5] }, ScriptedAnswer.Error("AccessDeniedException", "No.")));

        StringAssert.Contains(failure.Message, "ecs:ListServiceDeployments");
    }

    private async Task<EarlierRevision?> FindAsync(ServiceHistory history, ScriptedAnswer? deployments = null)
    {
        history.Script(Aws);
        if (deployments is not null)
            Aws.On("ListServiceDeployments", deployments);
        var service = new Service { ServiceName = "hello", ServiceArn = "arn:aws:ecs:eu-west-1:123456789012:service/default/hello" };
        return await new EarlierRevisionSearch(Scope, service).FindAsync(RevisionName.Parse(ServiceHistory.Definition(history.Current)), Cancellation);
    }
}
