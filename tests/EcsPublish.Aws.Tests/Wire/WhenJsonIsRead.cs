using Amazon.CloudWatchLogs.Model;
using Amazon.ECR.Model;
using Amazon.ECS;
using Amazon.ECS.Model;

namespace EcsPublish.Aws.Tests.Wire;

[TestClass]
public sealed class WhenJsonIsRead
{
    [TestMethod]
    public void What_is_read_is_written_the_same_again()
    {
        const string Json = """
            {"clientToken":"t","count":2,"launchType":"FARGATE","networkConfiguration":{"awsvpcConfiguration":{"subnets":["a","b"]}}}
            """;

        var request = Shapes.FromJson<RunTaskRequest>(Json);

        Assert.AreEqual(2, request.Count);
        Assert.AreEqual(LaunchType.FARGATE, request.LaunchType);
        CollectionAssert.AreEqual(new[] { "a", "b" }, request.NetworkConfiguration.AwsvpcConfiguration.Subnets);
        Assert.AreEqual(Json, Shapes.ToJson(request));
    }

    [TestMethod]
    public void A_member_that_is_not_known_is_ignored()
    {
        var port = Shapes.FromJson<PortMapping>("""{"brandNew":{"a":[1,{"b":2}]},"hostPort":80}""");

        Assert.AreEqual(80, port.HostPort);
    }

    [TestMethod]
    public void A_value_that_is_not_known_to_an_enum_is_kept() =>
        Assert.AreEqual("MOON", Shapes.FromJson<RunTaskRequest>("""{"launchType":"MOON"}""").LaunchType.Value);

    [TestMethod]
    [DataRow("1767225600.25")]
    [DataRow("1.76722560025E9")]
    [DataRow("\"2026-01-01T01:00:00.250+01:00\"")]
    public void Times_are_utc(string time)
    {
        var at = Shapes.FromJson<Repository>($$"""{"createdAt":{{time}}}""").CreatedAt;

        Assert.AreEqual(new DateTime(2026, 1, 1, 0, 0, 0, 250, DateTimeKind.Utc), at);
        Assert.AreEqual(DateTimeKind.Utc, at!.Value.Kind);
    }

    [TestMethod]
    public void Milliseconds_become_times() => Assert.AreEqual(
        new DateTime(2026, 1, 1, 0, 0, 0, 250, DateTimeKind.Utc),
        Shapes.FromJson<OutputLogEvent>("""{"timestamp":1767225600250}""").Timestamp);

    [TestMethod]
    public void A_whole_number_may_come_with_a_point() =>
        Assert.AreEqual(80, Shapes.FromJson<PortMapping>("""{"hostPort":80.0}""").HostPort);

    [TestMethod]
    public void Null_is_unset()
    {
        var port = Shapes.FromJson<PortMapping>("""{"hostPort":null,"name":null}""");

        Assert.IsNull(port.HostPort);
        Assert.IsNull(port.Name);
    }
}
