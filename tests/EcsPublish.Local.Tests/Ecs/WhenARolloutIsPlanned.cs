using EcsPublish.Local.Ecs.Scheduling;

namespace EcsPublish.Local.Tests.Ecs;

[TestClass]
public sealed class WhenARolloutIsPlanned
{
    [TestMethod]
    // desired, min%, max%, new ready, new starting, old ready, old starting -> start new, stop new, stop old
    [DataRow(2, 100, 200, 0, 0, 0, 0, 2, 0, 0, DisplayName = "The first tasks start all at once")]
    [DataRow(2, 100, 200, 0, 0, 2, 0, 2, 0, 0, DisplayName = "New ones start beside the old as far as the maximum goes")]
    [DataRow(2, 100, 200, 1, 1, 2, 0, 0, 0, 1, DisplayName = "An old one goes for a new one that is ready")]
    [DataRow(2, 100, 200, 2, 0, 1, 0, 0, 0, 1, DisplayName = "The last old one goes")]
    [DataRow(2, 100, 150, 0, 0, 2, 0, 1, 0, 0, DisplayName = "The maximum is rounded down")]
    [DataRow(3, 50, 100, 0, 0, 3, 0, 0, 0, 1, DisplayName = "Without room an old one goes first; the minimum is rounded up")]
    [DataRow(3, 50, 100, 0, 1, 2, 0, 0, 0, 0, DisplayName = "At the minimum it waits")]
    [DataRow(1, 0, 100, 0, 0, 1, 0, 0, 0, 1, DisplayName = "With a minimum of nothing the only one goes")]
    [DataRow(4, 100, 200, 0, 4, 4, 0, 0, 0, 0, DisplayName = "Tasks that start count for the maximum")]
    [DataRow(2, 100, 200, 3, 0, 0, 0, 0, 1, 0, DisplayName = "Too many are stopped")]
    [DataRow(0, 100, 200, 1, 0, 1, 0, 0, 1, 1, DisplayName = "At zero all go")]
    public void It_keeps_to_minimum_and_maximum(
        int desired, int minimum, int maximum, int ready, int starting, int oldReady, int oldStarting, int startNew, int stopNew, int stopOld)
    {
        var plan = RolloutPlan.Of(new()
        {
            Desired = desired,
            MinimumHealthyPercent = minimum,
            MaximumPercent = maximum,
            Wanted = new(ready, starting),
            Old = new(oldReady, oldStarting),
        });

        Assert.AreEqual((startNew, stopNew, stopOld), (plan.StartNew, plan.StopNew, plan.StopOldReady));
    }

    [TestMethod]
    public void A_deployment_that_has_failed_starts_nothing_and_leaves_the_old_tasks_alone()
    {
        var plan = RolloutPlan.Of(State() with { Wanted = new(0, 1), Old = new(2, 0), IsStalled = true });

        Assert.AreEqual(new RolloutPlan(0, 0, 0, 0, 0), plan);
    }

    [TestMethod]
    public void An_old_task_that_dies_is_replaced_while_the_new_ones_are_not_ready()
    {
        var plan = RolloutPlan.Of(State() with { Wanted = new(0, 2), Old = new(1, 0), OldDesired = 2 });

        Assert.AreEqual(1, plan.StartOld);
    }

    [TestMethod]
    public void Old_tasks_that_never_got_ready_go_as_soon_as_nobody_needs_them()
    {
        var plan = RolloutPlan.Of(State() with { Wanted = new(2, 0), Old = new(0, 1) });

        Assert.AreEqual(1, plan.StopOldStarting);
    }

    private static RolloutState State() =>
        new() { Desired = 2, MinimumHealthyPercent = 100, MaximumPercent = 200, Wanted = default, Old = default };
}
