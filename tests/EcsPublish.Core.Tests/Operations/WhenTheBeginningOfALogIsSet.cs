using EcsPublish.Core.Tests.Settings;

namespace EcsPublish.Core.Tests.Operations;

[TestClass]
public sealed class WhenTheBeginningOfALogIsSet
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [TestMethod]
    [DataRow("10m", "2026-11-23T11:50:00Z")]
    [DataRow("2h", "2026-11-23T10:00:00Z")]
    [DataRow("90", "2026-11-23T11:58:30Z")]
    [DataRow("00:30:00", "2026-11-23T11:30:00Z")]
    [DataRow("2026-11-22", "2026-11-22T00:00:00Z")]
    [DataRow("2026-11-22T10:15Z", "2026-11-22T10:15:00Z")]
    [DataRow("2026-11-22T10:15:30", "2026-11-22T10:15:30Z")]
    [DataRow("2026-11-22T10:15:30+02:00", "2026-11-22T08:15:30Z")]
    [DataRow("2026-11-22T10:15:30.5Z", "2026-11-22T10:15:30.5Z")]
    public void It_is_so_long_ago_or_a_time(string text, string expected)
    {
        var since = new TestProject().Set("EcsSince", text).ParseValid().Operations.Since;

        Assert.AreEqual(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), since.From(Noon));
    }

    [TestMethod]
    [DataRow("yesterday")]
    [DataRow("10:15")]
    [DataRow("23.11.2026")]
    public void Anything_else_is_an_error_that_shows_how_to_write_it(string text)
    {
        var failure = new TestProject().Set("EcsSince", text).Parse().Diagnostics.Single();

        Assert.AreEqual("ECS4041", failure.Code);
        Assert.AreEqual(
            $"EcsSince is '{text}', which is neither a length of time nor a time. Write it like 10m, 2h, 2026-11-23 or 2026-11-23T10:15:00Z.", failure.Text);
    }
}
