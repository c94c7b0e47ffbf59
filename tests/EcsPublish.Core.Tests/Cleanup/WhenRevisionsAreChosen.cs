using Amazon.ECS.Model;
using EcsPublish.Core.Cleanup;

namespace EcsPublish.Core.Tests.Cleanup;

[TestClass]
public sealed class WhenRevisionsAreChosen
{
    [TestMethod]
    public void The_newest_stay()
    {
        var choice = Choose(keep: 2, [Ours(4), Ours(3), Ours(2), Ours(1)]);

        Assert.AreSequenceEqual([2, 1], Numbers(choice.Old));
    }

    [TestMethod]
    public void One_in_use_stays_and_does_not_count_among_the_newest()
    {
        var choice = Choose(keep: 1, [Ours(4), Ours(3), Ours(2), Ours(1)], used: 2);

        Assert.AreSequenceEqual([3, 1], Numbers(choice.Old));
        Assert.AreEqual(2, choice.Used.Single().Revision.Number);
    }

    [TestMethod]
    public void Somebody_elses_stay_and_do_not_count()
    {
        var choice = Choose(keep: 1, [Foreign(5), Foreign(4), Ours(3), Ours(2)]);

        Assert.AreSequenceEqual([2], Numbers(choice.Old));
        Assert.AreSequenceEqual([5, 4], Numbers(choice.Foreign));
    }

    [TestMethod]
    public void A_deregistered_one_goes_when_it_is_older_than_the_newest_that_can_be_started()
    {
        var choice = Choose(keep: 2, [Ours(5), Gone(4), Ours(3), Gone(2), Ours(1)]);

        Assert.AreSequenceEqual([2, 1], Numbers(choice.Old));
    }

    [TestMethod]
    public void Nothing_is_old_where_fewer_are_than_are_kept() =>
        Assert.IsEmpty(Choose(keep: 3, [Ours(4), Gone(3), Gone(2), Ours(1)]).Old);

    [TestMethod]
    public void All_go_when_none_is_kept() =>
        Assert.AreSequenceEqual([3, 2], Numbers(Choose(keep: 0, [Ours(3), Gone(2), Foreign(1)]).Old));

    private static RevisionChoice Choose(int keep, IReadOnlyList<Revision> revisions, params int[] used) =>
        RevisionChoice.Make(revisions, used.Select(number => new Use(Arn(number), "arn", "cluster", "service web in cluster default", [])), keep);

    private static Revision Ours(int number) => New(number, "ACTIVE", isOurs: true);

    private static Revision Gone(int number) => New(number, "INACTIVE", isOurs: true);

    private static Revision Foreign(int number) => New(number, "ACTIVE", isOurs: false);

    private static Revision New(int number, string status, bool isOurs) =>
        new(new TaskDefinition { TaskDefinitionArn = Arn(number), Family = "hello", Revision = number, Status = status }, isOurs);

    private static string Arn(int number) => $"arn:aws:ecs:eu-west-1:123456789012:task-definition/hello:{number}";

    private static IEnumerable<int> Numbers(IEnumerable<Revision> revisions) => revisions.Select(revision => revision.Number);
}
