using System.Globalization;
using Amazon.CloudWatchLogs.Model;
using EcsPublish.Core.Running;
using EcsPublish.Core.Tests.Aws;

namespace EcsPublish.Core.Tests.Running;

[TestClass]
public sealed class WhenAContainerPrintsALot : CloudTest
{
    private const int Count = 100_000;
    private const string Group = "/ecs/app";
    private const string Stream = "ecs/app/1";

    [TestMethod]
    public async Task No_line_is_lost_and_none_repeated()
    {
        await Cloud.Session.Logs().CreateLogGroupAsync(new CreateLogGroupRequest { LogGroupName = Group }, Cancellation);
        var log = new PlannedLog(Group, "us-east-1", "ecs", "app", CreatesGroup: false);
        var lines = new List<string>(Count);
        var follower = new LogFollower(Cloud.Session, log, Stream, TimeProvider.System, () => PollPace.Local(TimeProvider.System), line => lines.Add(line.Message));

        var printing = Task.Run(Print, Cancellation);
        var ended = await follower.FollowAsync(printing, Cancellation);

        Assert.IsTrue(ended);
        CollectionAssert.AreEqual(Enumerable.Range(0, Count).Select(Line).ToList(), lines);
    }

    private void Print()
    {
        using var stream = Cloud.Server.Context.Logs.OpenStream(Group, Stream);
        for (var number = 0; number < Count; number++)
            stream.Append(DateTimeOffset.UtcNow, Line(number));
    }

    private static string Line(int number) => number.ToString("D6", CultureInfo.InvariantCulture);
}
