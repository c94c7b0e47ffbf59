using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Core.Results;
using EcsPublish.Core.Tests.Publishing;
using EcsPublish.Local.Faults;

namespace EcsPublish.Hostile.Tests.Faults;

/// <summary>Every fault at every operation of a publish: it ends right, or with one error that has a code, and the next publish mends what it left.</summary>
[TestClass]
public sealed class WhenAwsFailsInAPublish : PublishTest
{
    public static IEnumerable<object[]> Kinds => [[FaultKind.Throttle], [FaultKind.ServerError], [FaultKind.AccessDenied], [FaultKind.Cut], [FaultKind.CutAnswer]];

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public async Task Once_at_any_operation_it_ends_right_or_with_one_error_and_the_next_mends_it(object kind)
    {
        var operations = await OperationsAsync();
        foreach (var at in Hostility.Choose(operations.Count, step: 5, first: (int)(FaultKind)kind))
        {
            await StopCloud();
            await StartCloud();
            Cloud.Server.Faults.Add(new Fault(operations[at], (FaultKind)kind));

            await AssertOneErrorOrNoneAsync(operations[at]);
            await AssertMendedAsync(operations[at]);
        }
    }

    private async Task<IReadOnlyList<string>> OperationsAsync()
    {
        Assert.IsTrue(await PublishAsync(), "A sound publish");
        var operations = Cloud.Server.RequestCounts.All.Keys.ToList();
        Assert.IsGreaterThan(12, operations.Count);
        return operations;
    }

    private async Task<bool> PublishAsync()
    {
        var publish = Publish();
        var isGreen = await publish.RunAsync("exit 0");
        EndEngine();
        return isGreen;
    }

    private async Task AssertOneErrorOrNoneAsync(string operation)
    {
        var publish = Publish();
        var isGreen = await publish.RunAsync("exit 0");
        await publish.Flow.AbandonAsync("The build that published it has ended");
        EndEngine();

        Assert.AreEqual(isGreen, publish.Record.Outcome == Outcome.Succeeded, operation);
        if (!isGreen) Assert.AreNotEqual("ECS9002", publish.Failure.Code, operation + ": " + publish.Failure.Text);
        Assert.IsLessThan(2, await CountTasksAsync(), operation);
    }

    private async Task<int> CountTasksAsync()
    {
        var count = 0;
        foreach (var status in new[] { DesiredStatus.RUNNING, DesiredStatus.STOPPED })
        {
            var list = new ListTasksRequest { Family = "hellotask", DesiredStatus = status };
            count += await IsThereAClusterAsync() ? (await Cloud.Session.Ecs.ListTasksAsync(list, Cancellation)).TaskArns?.Count ?? 0 : 0;
        }

        return count;
    }

    private async Task<bool> IsThereAClusterAsync() => (await Cloud.Session.Ecs.ListClustersAsync(new ListClustersRequest(), Cancellation)).ClusterArns?.Count > 0;

    private async Task AssertMendedAsync(string operation)
    {
        var publish = Publish();
        var isGreen = await publish.RunAsync("exit 0");
        Assert.IsTrue(isGreen, isGreen ? operation : operation + ": " + publish.Failure.Text);
        EndEngine();
    }
}
