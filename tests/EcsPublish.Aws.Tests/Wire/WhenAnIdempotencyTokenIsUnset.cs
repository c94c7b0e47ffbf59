using Amazon.ECS.Model;

namespace EcsPublish.Aws.Tests.Wire;

[TestClass]
public sealed class WhenAnIdempotencyTokenIsUnset
{
    [TestMethod]
    public void A_fresh_one_is_sent()
    {
        var first = Sent(new RunTaskRequest());
        var second = Sent(new RunTaskRequest());

        Assert.IsTrue(Guid.TryParse(first, out _), first);
        Assert.AreNotEqual(first, second);
    }

    [TestMethod]
    public void The_callers_own_is_kept() => Assert.AreEqual("mine", Sent(new RunTaskRequest { ClientToken = "mine" }));

    private static string Sent(RunTaskRequest request) => Shapes.FromJson<RunTaskRequest>(Shapes.ToJson(request)).ClientToken;
}
