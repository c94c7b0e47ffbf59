using EcsPublish.Core.Services;

namespace EcsPublish.Core.Tests.Services;

[TestClass]
public sealed class WhenADeploymentIsJudged
{
    private const string RollingBack = "ECS deployment circuit breaker: rolling back to deploymentId ecs-svc/1.";

    [TestMethod]
    public void Only_COMPLETED_of_our_own_is_a_success()
    {
        var looks = new Looks().See(Looks.Mine(), Looks.Old());
        Assert.AreEqual(VerdictKind.Waiting, looks.Verdict.Kind);

        looks.See(Looks.Mine("COMPLETED"), Looks.Old());
        Assert.AreEqual(VerdictKind.Succeeded, looks.Verdict.Kind);
    }

    [TestMethod]
    public void That_the_service_was_complete_before_means_nothing() =>
        Assert.AreEqual(VerdictKind.Waiting, new Looks().See(20, [.. Looks.Before]).Verdict.Kind);

    [TestMethod]
    public void An_answer_that_lags_behind_changes_nothing() =>
        Assert.AreEqual(VerdictKind.Succeeded, new Looks().See(Looks.Mine()).See(5, [.. Looks.Before]).See(Looks.Mine("COMPLETED")).Verdict.Kind);

    [TestMethod]
    public void A_service_deployment_that_is_not_through_is_waited_for()
    {
        var looks = new Looks().See(new TrackedDeployment("arn", "IN_PROGRESS"), Looks.Mine("COMPLETED"));
        Assert.AreEqual(VerdictKind.Waiting, looks.Verdict.Kind);

        looks.See(new TrackedDeployment("arn", "SUCCESSFUL"), Looks.Mine("COMPLETED"));
        Assert.AreEqual(VerdictKind.Succeeded, looks.Verdict.Kind);
    }

    [TestMethod]
    public void A_rollback_by_a_deployment_of_its_own_names_the_revision()
    {
        var looks = new Looks().See(Looks.Mine("FAILED"), Looks.Old());
        Assert.AreEqual(VerdictKind.RollingBack, looks.Verdict.Kind);

        looks.See(Looks.Younger(Looks.OldRevision, reason: RollingBack), Looks.Mine("FAILED", primary: false));
        Assert.AreEqual(VerdictKind.RollingBack, looks.Verdict.Kind);

        looks.See(Looks.Younger(Looks.OldRevision, "COMPLETED"));
        Assert.AreEqual(new Verdict(VerdictKind.RolledBack, "tasks failed to start", Looks.OldRevision), looks.Verdict);
    }

    [TestMethod]
    public void A_rollback_by_the_old_deployment_itself_is_told_from_an_old_answer()
    {
        var looks = new Looks().See(Looks.Mine("FAILED"), Looks.Old()).See(5, [.. Looks.Before]);
        Assert.AreEqual(VerdictKind.RollingBack, looks.Verdict.Kind);

        looks.See(Looks.Old(primary: true, updated: Looks.Start.AddSeconds(9)));
        Assert.AreEqual(new Verdict(VerdictKind.RolledBack, "tasks failed to start", Looks.OldRevision), looks.Verdict);
    }

    [TestMethod]
    public void A_rollback_that_was_never_seen_failing_is_known_by_its_reason() =>
        Assert.AreEqual(
            VerdictKind.RolledBack,
            new Looks().See(Looks.Mine()).See(Looks.Younger(Looks.OldRevision, reason: RollingBack)).See(Looks.Younger(Looks.OldRevision, "COMPLETED")).Verdict.Kind);

    [TestMethod]
    public void A_rollback_that_fails_is_told_apart() =>
        Assert.AreEqual(
            VerdictKind.RollbackFailed,
            new Looks().See(Looks.Mine("FAILED")).See(Looks.Younger(Looks.OldRevision, "FAILED", RollingBack), Looks.Mine("FAILED", primary: false)).Verdict.Kind);

    [TestMethod]
    public void A_rollback_whose_tasks_fail_again_and_again_is_not_waited_for()
    {
        var back = Looks.Old(primary: true, rollout: "IN_PROGRESS", updated: Looks.Start.AddSeconds(9));
        var looks = new Looks().See(Looks.Mine("FAILED"), Looks.Old()).Fail([back], Failure("a", -9, -8), Failure("b", -7, -6), Failure("c", 10, 11));
        Assert.AreEqual(VerdictKind.RollingBack, looks.Verdict.Kind);

        looks.Fail([back], Failure("c", 10, 11), Failure("d", 12, 13));
        Assert.AreEqual(new Verdict(VerdictKind.RollbackFailed, "tasks failed to start", Looks.OldRevision), looks.Verdict);
    }

    [TestMethod]
    public void A_deployment_of_no_tasks_proves_nothing()
    {
        var ours = new OurDeployment(Looks.Ours, Looks.NewRevision) { CreatedAt = Looks.Start, Desired = 1 };

        var looks = new Looks(ours).See(Looks.Mine("COMPLETED") with { Desired = 0 });
        Assert.AreEqual(VerdictKind.Waiting, looks.Verdict.Kind);

        looks.See(9, Looks.Mine("COMPLETED") with { Desired = 0 });
        Assert.AreEqual(new Verdict(VerdictKind.Stopped, "the desired count was set to 0 meanwhile"), looks.Verdict);
    }

    [TestMethod]
    public void A_deployment_that_another_one_empties_was_superseded()
    {
        var ours = new OurDeployment(Looks.Ours, Looks.NewRevision) { CreatedAt = Looks.Start, Desired = 1 };

        var looks = new Looks(ours).See(9, Looks.Younger(Looks.OtherRevision), Looks.Mine(primary: false) with { Desired = 0 });

        Assert.AreEqual(VerdictKind.Superseded, looks.Verdict.Kind);
    }

    [TestMethod]
    [DataRow("ROLLBACK_FAILED", "RollbackFailed")]
    [DataRow("ROLLBACK_IN_PROGRESS", "RollingBack")]
    public void A_service_deployment_says_how_the_rollback_goes(string status, string expected) =>
        Assert.AreEqual(expected, new Looks().See(new TrackedDeployment("arn", status), Looks.Mine()).Verdict.Kind.ToString());

    [TestMethod]
    public void A_failure_that_nobody_takes_back_is_final() =>
        Assert.AreEqual(VerdictKind.Failed, new Looks(rules: new JudgeRules(EcsRollsBack: false)).See(Looks.Mine("FAILED")).Verdict.Kind);

    [TestMethod]
    public void A_first_deployment_has_nothing_to_go_back_to() =>
        Assert.AreEqual(
            VerdictKind.Failed,
            new Looks(new OurDeployment(Looks.Ours, Looks.NewRevision) { CreatedAt = Looks.Start }).See(Looks.Mine("FAILED")).Verdict.Kind);

    [TestMethod]
    public void A_rollback_that_ECS_does_not_begin_is_not_waited_for_forever() =>
        Assert.AreEqual(VerdictKind.Failed, new Looks().See(40, Looks.Mine("FAILED"), Looks.Old()).Verdict.Kind);

    [TestMethod]
    public void A_rollback_that_we_asked_for_and_that_never_comes_has_failed()
    {
        var looks = new Looks().See(Looks.Mine());

        looks.ExpectRollback();

        Assert.AreEqual(VerdictKind.RollbackFailed, looks.See(40, Looks.Mine()).Verdict.Kind);
    }

    [TestMethod]
    public void Somebody_elses_deployment_supersedes_ours() =>
        Assert.AreEqual(
            new Verdict(VerdictKind.Superseded, "ecs-svc/3", Looks.OtherRevision),
            new Looks().See(Looks.Mine()).See(9, Looks.Younger(Looks.OtherRevision), Looks.Mine(primary: false)).Verdict);

    [TestMethod]
    public void That_theirs_is_complete_does_not_make_ours_a_success() =>
        Assert.AreEqual(VerdictKind.Superseded, new Looks().See(9, Looks.Younger(Looks.OtherRevision, "COMPLETED")).Verdict.Kind);

    [TestMethod]
    public void A_deployment_that_stays_away_is_lost_and_not_before()
    {
        var looks = new Looks().See(Looks.Mine()).See(25, [.. Looks.Before]);
        Assert.AreEqual(VerdictKind.Waiting, looks.Verdict.Kind);

        Assert.AreEqual(VerdictKind.Lost, looks.See(10, [.. Looks.Before]).Verdict.Kind);
    }

    [TestMethod]
    public void A_service_that_was_deleted_ends_the_wait() =>
        Assert.AreEqual(
            new Verdict(VerdictKind.Lost, "the service was deleted"),
            new Looks().See(Looks.Mine()).See(9, new ServiceSnapshot { At = Looks.Start, IsDeleted = true }).Verdict);

    [TestMethod]
    public void A_service_that_ECS_forgets_is_waited_for_a_little_longer()
    {
        var forgotten = new ServiceSnapshot { At = Looks.Start, Exists = false };
        var looks = new Looks().See(Looks.Mine()).See(25, forgotten);
        Assert.AreEqual(VerdictKind.Waiting, looks.Verdict.Kind);

        Assert.AreEqual(new Verdict(VerdictKind.Lost, "ECS no longer knows the service"), looks.See(10, forgotten).Verdict);
    }

    [TestMethod]
    public void A_service_that_is_not_there_yet_may_only_be_an_old_answer()
    {
        var looks = new Looks().See(60, new ServiceSnapshot { At = Looks.Start, Exists = false });
        looks.See(30, new ServiceSnapshot { At = Looks.Start, IsDeleted = true });

        Assert.AreEqual(VerdictKind.Succeeded, looks.See(Looks.Mine("COMPLETED")).Verdict.Kind);
    }

    [TestMethod]
    public void A_service_deployment_that_was_stopped_is_no_success() =>
        Assert.AreEqual(
            VerdictKind.Stopped,
            new Looks().See(9, new ServiceSnapshot { At = Looks.Start, Deployments = [Looks.Mine()], Tracked = new TrackedDeployment("arn", "STOPPED") }).Verdict.Kind);

    [TestMethod]
    public void A_deployment_from_before_has_to_run_all_its_tasks()
    {
        var found = new OurDeployment(Looks.Ours, Looks.NewRevision) { CreatedAt = Looks.Start, IsNew = false };
        var looks = new Looks(found).See(Looks.Mine("COMPLETED"));
        Assert.AreEqual(VerdictKind.Waiting, looks.Verdict.Kind);

        Assert.AreEqual(VerdictKind.Succeeded, looks.See(Looks.Mine("COMPLETED") with { Running = 1 }).Verdict.Kind);
    }

    private static TaskFailure Failure(string arn, int created, int ended) => new(arn, "web exited with code 3")
    {
        DeploymentId = "ecs-svc/1",
        CreatedAt = Looks.Start.AddSeconds(created),
        EndedAt = Looks.Start.AddSeconds(ended),
    };
}
