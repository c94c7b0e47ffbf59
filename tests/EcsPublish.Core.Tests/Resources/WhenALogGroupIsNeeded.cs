using Amazon.CloudWatchLogs.Model;
using EcsPublish.Core.Tests.Aws;
using EcsPublish.Core.Tests.Settings;
using LogGroup = EcsPublish.Core.Resources.LogGroup;

namespace EcsPublish.Core.Tests.Resources;

[TestClass]
public sealed class WhenALogGroupIsNeeded : CloudTest
{
    [TestMethod]
    [DataRow(30, "Created log group /ecs/hello (kept for 30 days)")]
    [DataRow(null, "Created log group /ecs/hello (never expires)")]
    public async Task A_missing_one_is_created_with_its_retention(int? days, string line)
    {
        await EnsureAsync(days);

        Assert.AreEqual(days, (await GroupAsync()).RetentionInDays);
        Assert.AreSequenceEqual([line], Reporter.Story);
        Assert.AreSequenceEqual(["arn:aws:logs:us-east-1:000000000000:log-group:/ecs/hello"], Reporter.CreatedArns);
    }

    [TestMethod]
    public async Task An_existing_one_is_left_as_it_is()
    {
        await CreateAsync("/ecs/hello");

        await EnsureAsync(30);

        Assert.IsNull((await GroupAsync()).RetentionInDays);
        Assert.IsEmpty(Reporter.Lines);
        Assert.AreEqual(0, Cloud.Server.RequestCounts["PutRetentionPolicy"]);
    }

    [TestMethod]
    public async Task One_whose_name_only_begins_the_same_is_another()
    {
        await CreateAsync("/ecs/hello-world");

        await EnsureAsync(30);

        Assert.HasCount(1, Reporter.CreatedArns);
    }

    private Task EnsureAsync(int? days)
    {
        var group = new LogGroup(Cloud.Session, new TestProject().ParseValid(), Reporter, "/ecs/hello", "us-east-1", days);
        return group.EnsureAsync(group.ExistsAsync(Cancellation), Cancellation);
    }

    private Task<CreateLogGroupResponse> CreateAsync(string name) =>
        Cloud.Session.Logs().CreateLogGroupAsync(new CreateLogGroupRequest { LogGroupName = name }, Cancellation);

    private async Task<Amazon.CloudWatchLogs.Model.LogGroup> GroupAsync()
    {
        var groups = await Cloud.Session.Logs().DescribeLogGroupsAsync(new DescribeLogGroupsRequest { LogGroupNamePrefix = "/ecs/hello" }, Cancellation);
        return groups.LogGroups.Single(group => group.LogGroupName == "/ecs/hello");
    }
}
