using Amazon.ECS;

namespace EcsPublish.Local.Tests.Ecs;

[TestClass]
public sealed class WhenTaskDefinitionsAreListed : IAsyncDisposable
{
    private readonly TestEcs _ecs = new();

    public WhenTaskDefinitionsAreListed()
    {
        Register("beta");
        Register("alpha");
        Register("alpha");
        Register("gone");
        _ecs.Service.DeregisterTaskDefinition(new() { TaskDefinition = "gone:1" });
    }

    public ValueTask DisposeAsync() => _ecs.DisposeAsync();

    [TestMethod]
    public void Active_ones_come_by_family_and_revision() =>
        CollectionAssert.AreEqual((string[])["alpha:1", "alpha:2", "beta:1"], Short(_ecs.Service.ListTaskDefinitions(new()).TaskDefinitionArns));

    [TestMethod]
    public void Descending_order_begins_with_the_newest() =>
        CollectionAssert.AreEqual(
            (string[])["alpha:2", "alpha:1"],
            Short(_ecs.Service.ListTaskDefinitions(new() { FamilyPrefix = "alpha", Sort = SortOrder.DESC }).TaskDefinitionArns));

    [TestMethod]
    public void Inactive_ones_come_when_asked_for() =>
        CollectionAssert.AreEqual(
            (string[])["gone:1"],
            Short(_ecs.Service.ListTaskDefinitions(new() { Status = TaskDefinitionStatus.INACTIVE }).TaskDefinitionArns));

    [TestMethod]
    public void A_token_leads_to_the_next_page_until_there_is_none()
    {
        var first = _ecs.Service.ListTaskDefinitions(new() { MaxResults = 2 });
        var second = _ecs.Service.ListTaskDefinitions(new() { MaxResults = 2, NextToken = first.NextToken });

        CollectionAssert.AreEqual((string[])["alpha:1", "alpha:2"], Short(first.TaskDefinitionArns));
        CollectionAssert.AreEqual((string[])["beta:1"], Short(second.TaskDefinitionArns));
        Assert.IsNull(second.NextToken);
    }

    [TestMethod]
    [DataRow(null, "alpha beta gone")]
    [DataRow("ACTIVE", "alpha beta")]
    [DataRow("INACTIVE", "gone")]
    public void Families_come_by_status(string? status, string expected) =>
        Assert.AreEqual(expected, string.Join(' ', _ecs.Service.ListTaskDefinitionFamilies(new() { Status = status }).Families));

    [TestMethod]
    public void Deleting_works_for_inactive_ones_only()
    {
        var answer = _ecs.Service.DeleteTaskDefinitions(new() { TaskDefinitions = ["gone:1", "alpha:1", "ghost:1"] });

        Assert.AreEqual(TaskDefinitionStatus.DELETE_IN_PROGRESS, answer.TaskDefinitions.Single().Status);
        Assert.Contains("still in ACTIVE status", answer.Failures[0].Reason);
        Assert.Contains("does not exist", answer.Failures[1].Reason);
    }

    private void Register(string family)
    {
        var request = TestEcs.Definition(TestEcs.Container("image"));
        request.Family = family;
        _ecs.Service.RegisterTaskDefinition(request);
    }

    private static List<string> Short(List<string> arns) => arns.ConvertAll(arn => arn.Split('/')[1]);
}
