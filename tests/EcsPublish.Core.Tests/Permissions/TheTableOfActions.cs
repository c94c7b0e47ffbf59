using System.Text.RegularExpressions;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Tests.Messages;

namespace EcsPublish.Core.Tests.Permissions;

[TestClass]
public sealed partial class TheTableOfActions
{
    // A verb that changes nothing; whatever else an operation is called, it changes something.
    private static readonly string[] Reading = ["Get", "Describe", "List", "BatchGet", "BatchCheck", "Filter", "Simulate"];

    [TestMethod]
    public void Has_each_action_once() => CollectionAssert.AllItemsAreUnique(Actions.All.Select(action => action.Name).ToList());

    [TestMethod]
    public void Knows_what_changes_something() =>
        Assert.AreSequenceEqual(
            Actions.All.Where(action => !Array.Exists(Reading, verb => action.Name.Split(':')[1].StartsWith(verb, StringComparison.Ordinal))), Actions.Mutating);

    [TestMethod]
    public void Is_explained_action_by_action() =>
        Assert.AreSequenceEqual([], Actions.All.Select(action => action.Name).Except(Named().Matches(Repository.Read("docs/permissions.md")).Select(match => match.Groups[1].Value)));

    [TestMethod]
    public void Has_no_action_that_only_the_docs_know() =>
        Assert.AreSequenceEqual([], Rows().Except(Actions.All.Select(action => action.Name)));

    private static IEnumerable<string> Rows() =>
        Repository.Read("docs/permissions.md").Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => Named().Matches(line.Split('|')[1])).Select(match => match.Groups[1].Value);

    [GeneratedRegex("`([a-z0-9-]+:[A-Z]\\w+)`")]
    private static partial Regex Named();
}
