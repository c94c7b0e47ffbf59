using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Cleanup;
using EcsPublish.Core.Tests.Aws;
using EcsPublish.Core.Tests.Running;
using EcsPublish.Local.Faults;

namespace EcsPublish.Core.Tests.Cleanup;

[TestClass]
public sealed class WhenAwsThrottlesForLong : CloudTest
{
    [TestMethod]
    public async Task The_call_is_made_again_when_the_SDK_has_given_up()
    {
        Cloud.Server.Faults.Add(new Fault("ListClusters", FaultKind.Throttle, Times: 4));
        var calls = new SteadyCalls(Cloud.Session, new HastyTime());

        var answer = await calls.CallAsync(
            Actions.ListClusters, "*", token => Cloud.Session.Ecs.ListClustersAsync(new ListClustersRequest(), token), Cancellation);

        Assert.AreEqual(5, Cloud.Server.RequestCounts["ListClusters"]);
        Assert.IsNull(answer.NextToken);
    }

    [TestMethod]
    public async Task Results_are_in_the_order_of_the_items_and_few_calls_are_made_side_by_side()
    {
        var (now, most) = (0, 0);

        var results = await SteadyCalls.ForEachAsync(
            [.. Enumerable.Range(0, 50)],
            async (item, token) =>
            {
                InterlockedMax(ref most, Interlocked.Increment(ref now));
                await Task.Delay(2, token);
                Interlocked.Decrement(ref now);
                return item * 2;
            },
            Cancellation);

        Assert.AreSequenceEqual(Enumerable.Range(0, 50).Select(item => item * 2), results);
        Assert.IsLessThanOrEqualTo(4, most);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
            Interlocked.CompareExchange(ref most, value, seen);
    }
}
