using EcsPublish.Core.Messages;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Tests.Aws;
using EcsPublish.Core.Tests.Settings;

namespace EcsPublish.Core.Tests.Resources;

[TestClass]
public sealed class WhenTheClusterIsMissing : CloudTest
{
    private readonly TestProject _project = new();

    [TestMethod]
    public async Task The_default_one_is_created()
    {
        var before = await Cluster().IsActiveAsync(Cancellation);
        await Cluster().CreateAsync(Cancellation);

        Assert.IsFalse(before);
        Assert.IsTrue(await Cluster().IsActiveAsync(Cancellation));
        Assert.AreSequenceEqual(["Created cluster default"], Reporter.Story);
        Assert.AreSequenceEqual(["arn:aws:ecs:us-east-1:000000000000:cluster/default"], Reporter.CreatedArns);
    }

    [TestMethod]
    public async Task A_named_one_may_be_a_slip_of_the_pen_and_is_an_error()
    {
        _project.Set("EcsCluster", "prodution");

        var failure = await Assert.ThrowsExactlyAsync<PublishException>(() => Cluster().CreateAsync(Cancellation));

        Assert.AreEqual("ECS4008", failure.Diagnostic.Code);
        StringAssert.Contains(failure.Message, "'prodution'");
        Assert.AreEqual(0, Cloud.Server.RequestCounts["CreateCluster"]);
    }

    [TestMethod]
    public async Task A_named_one_is_created_when_asked_for()
    {
        _project.Set("EcsCluster", "jobs").Set("EcsCreateCluster", "true");

        await Cluster().CreateAsync(Cancellation);

        Assert.IsTrue(await Cluster().IsActiveAsync(Cancellation));
    }

    private Cluster Cluster() => new(Cloud.Session, _project.ParseValid(), Reporter);
}
