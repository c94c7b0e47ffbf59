using Amazon.ECS.Model;
using EcsPublish.Core.Results;

namespace EcsPublish.Core.Tests.Services;

[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class WhenAServiceCannotBeDeployedTo : DeployTest
{
    [TestMethod]
    public async Task One_that_is_being_deleted_is_named_with_its_place()
    {
        Project.Set("EcsStopTimeout", "5");
        await DeployAsync("trap '' TERM\nwhile :; do sleep 1; done");
        await Cloud.Session.Ecs.DeleteServiceAsync(new DeleteServiceRequest { Service = "hellotask", Force = true }, Cancellation);

        var second = await DeployAsync(Serves);

        Assert.AreEqual(("ECS4027", Outcome.Failed), (second.Failure.Code, second.Record.Outcome));
        StringAssert.Contains(second.Failure.Text, "Service 'hellotask' in cluster 'default' (account 000000000000, region us-east-1) is DRAINING");
        Assert.AreEqual((1, 0), (Calls("CreateService"), Calls("UpdateService")));
    }

    [TestMethod]
    public async Task One_that_was_deleted_is_made_anew()
    {
        await DeployAsync(Serves);
        await DeleteAsync();

        var again = await DeployAsync(Serves);

        Assert.AreEqual(Outcome.Succeeded, again.Record.Outcome, string.Join('\n', again.Reporter.Lines));
        Assert.AreEqual((2, 0), (Calls("CreateService"), Calls("UpdateService")));
    }

    [TestMethod]
    public async Task One_that_was_deleted_is_missing_where_none_may_be_made()
    {
        await DeployAsync(Serves);
        await DeleteAsync();
        Project.Set("EcsCreateService", "false");

        var second = await DeployAsync(Serves);

        Assert.AreEqual("ECS4028", second.Failure.Code);
        StringAssert.StartsWith(second.Failure.Text, "There is no service 'hellotask' in cluster 'default' (account 000000000000, region us-east-1).");
    }

    [TestMethod]
    public async Task One_in_another_cluster_is_told_where_it_is()
    {
        Project.Set("EcsCluster", "live").Set("EcsCreateCluster", "true").Set("EcsService", "web");
        await DeployAsync(Serves);
        Project.Set("EcsCluster", "staging").Set("EcsCreateService", "false");

        var second = await DeployAsync(Serves);

        Assert.AreEqual("ECS4028", second.Failure.Code);
        StringAssert.StartsWith(
            second.Failure.Text,
            "There is no service 'web' in cluster 'staging' (account 000000000000, region us-east-1). Cluster live has a service of that name.");
        Assert.AreEqual(1, Calls("CreateService"));
    }

    [TestMethod]
    public async Task A_misspelt_one_is_told_the_names_that_are_near_among_many()
    {
        await DeployAsync(Serves);
        for (var number = 0; number < 110; number++)
        {
            var other = new CreateServiceRequest { ServiceName = $"a{number:000}", TaskDefinition = "hellotask", DesiredCount = 0 };
            other.NetworkConfiguration = new NetworkConfiguration { AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-1"] } };
            await Cloud.Session.Ecs.CreateServiceAsync(other, Cancellation);
        }

        Project.Set("EcsService", "orders-web");
        await DeployAsync(Serves);
        Project.Set("EcsService", "order-web");
        var misspelt = await DeployAsync(Serves);

        Assert.AreEqual("ECS4028", misspelt.Failure.Code);
        StringAssert.StartsWith(
            misspelt.Failure.Text, "There is no service 'order-web' in cluster 'default' (account 000000000000, region us-east-1). There is orders-web.");
    }
}
