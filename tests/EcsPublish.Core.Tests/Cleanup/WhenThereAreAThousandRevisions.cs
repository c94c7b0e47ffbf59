using Amazon.ECS.Model;
using EcsPublish.Local.Faults;

namespace EcsPublish.Core.Tests.Cleanup;

[TestClass]
public sealed class WhenThereAreAThousandRevisions : CleanupTest
{
    [TestMethod]
    public async Task The_newest_ten_and_all_in_use_are_left_and_every_service_can_start_a_task()
    {
        await RegisterAsync(Serves);
        await RegisterAsync(999);
        await ServeAsync("first", "hellotask:3");
        await ServeAsync("second", "hellotask:500", "production");
        await ScaleToNothingAsync();
        var task = await StartAsync("hellotask:700");
        ThrottleNowAndThen();

        Assert.IsTrue(await CleanUpAsync(), string.Join('\n', Reporter.Diagnostics));

        Assert.AreSequenceEqual(
            [3, 500, 700, .. Enumerable.Range(991, 10)],
            (await Belongings.RevisionsAsync("ACTIVE", Cancellation)).Select(arn => int.Parse(arn.Split(':')[^1])));
        Assert.IsEmpty(await Belongings.RevisionsAsync("INACTIVE", Cancellation));
        Assert.AreEqual("Deleted task definitions: 987, from hellotask:990 to hellotask:1", Reporter.Story[0]);
        Assert.AreEqual("Kept 13 revisions of hellotask: 10 newest, 3 in use", Reporter.Story[1]);
        Assert.IsTrue(Reporter.Lines.Contains($"Kept hellotask:700: task {task.Split('/')[^1][..8]} in cluster default uses it"));
        await StartAnewAsync("first", "default");
        await StartAnewAsync("second", "production");
    }

    // The last so often that the SDK's own retries do not get over it.
    private void ThrottleNowAndThen()
    {
        foreach (var (operation, after, times) in new[] { ("DescribeTaskDefinition", 100, 2), ("DeregisterTaskDefinition", 50, 2), ("DeleteTaskDefinitions", 9, 4) })
            Cloud.Server.Faults.Add(new Fault(operation, FaultKind.Throttle, times) { After = after });
    }

    private async Task ScaleToNothingAsync() => await Cloud.Session.Ecs.UpdateServiceAsync(
        new UpdateServiceRequest { Cluster = "production", Service = "second", DesiredCount = 0 }, Cancellation);

    private async Task StartAnewAsync(string service, string cluster)
    {
        await Cloud.Session.Ecs.UpdateServiceAsync(
            new UpdateServiceRequest { Cluster = cluster, Service = service, DesiredCount = 1, ForceNewDeployment = true }, Cancellation);
        await RunsAsync(service, cluster);
        var request = new DescribeServicesRequest { Cluster = cluster, Services = [service] };
        Assert.AreEqual(1, (await Cloud.Session.Ecs.DescribeServicesAsync(request, Cancellation)).Services.Single().RunningCount);
    }

    private async Task<string> StartAsync(string definition)
    {
        var request = new RunTaskRequest { TaskDefinition = definition, LaunchType = "FARGATE", NetworkConfiguration = Network };
        return (await Cloud.Session.Ecs.RunTaskAsync(request, Cancellation)).Tasks.Single().TaskArn;
    }
}
