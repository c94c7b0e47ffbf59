using System.Text.RegularExpressions;
using CsCheck;
using EcsPublish.Core.Running;

namespace EcsPublish.Core.Tests.Running;

[TestClass]
public sealed partial class WhenATaskIsMarked
{
    private const string Publish = "20261123-094512-3f9c2a7b";

    [TestMethod]
    public void The_mark_can_be_read_again()
    {
        var mark = StartedBy.Here("HelloTask", Publish);

        Assert.AreEqual(mark, StartedBy.Parse(mark.ToString()));
        Assert.AreEqual("HelloTask", mark.Project);
        Assert.AreEqual(Publish, mark.Publish);
    }

    [TestMethod]
    public void Any_project_gets_a_mark_that_ECS_takes() => Gen.String[1, 200].Sample(name => Legal().IsMatch(StartedBy.Here(name, Publish).Detached));

    [TestMethod]
    [DataRow(null)]
    [DataRow("")]
    [DataRow("jane")]
    [DataRow("ecs-svc/1234567890123456789")]
    [DataRow("ecs-publish/too/few")]
    [DataRow("ecs-publish/one/too/many/parts")]
    public void A_task_of_somebody_else_has_none(string? startedBy) => Assert.IsNull(StartedBy.Parse(startedBy));

    [TestMethod]
    public void A_task_that_is_meant_to_run_on_does_not_look_like_an_orphan() =>
        Assert.IsNull(StartedBy.Parse(StartedBy.Here("HelloTask", Publish).Detached));

    [GeneratedRegex("^[A-Za-z0-9/_-]{1,128}$")]
    private static partial Regex Legal();
}
