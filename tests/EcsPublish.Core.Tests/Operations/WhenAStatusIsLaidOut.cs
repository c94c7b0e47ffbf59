using EcsPublish.Core.Operations;

namespace EcsPublish.Core.Tests.Operations;

[TestClass]
public sealed class WhenAStatusIsLaidOut
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [TestMethod]
    public void Columns_stand_one_below_the_other_and_empty_ones_take_no_room() =>
        Assert.AreSequenceEqual(
            ["  task  0123  RUNNING  x", "  task  4     OK"],
            Table.Align([["task", "0123", "", "RUNNING", "x"], ["task", "4", "", "OK", ""]]));

    [TestMethod]
    public void Nothing_has_no_lines() => Assert.IsEmpty(Table.Align([]));

    [TestMethod]
    [DataRow(-5, "0 s")]
    [DataRow(59, "59 s")]
    [DataRow(60, "1 min")]
    [DataRow(3599, "59 min")]
    [DataRow(3600, "1 h")]
    [DataRow(47 * 3600, "47 h")]
    [DataRow(50 * 3600, "2 days")]
    public void An_age_has_the_largest_unit_that_fits(int seconds, string expected) =>
        Assert.AreEqual(expected, StatusClock.Age(TimeSpan.FromSeconds(seconds)));

    [TestMethod]
    public void A_beginning_is_a_time_and_an_age() =>
        Assert.AreEqual("since 2026-11-23 10:02:11Z (1 h)", new StatusClock(Noon).Since(new DateTime(2026, 11, 23, 10, 2, 11, DateTimeKind.Utc)));

    [TestMethod]
    public void An_unknown_time_is_left_out() => Assert.AreEqual("", new StatusClock(Noon).Since(null));
}
