using Microsoft.Build.Utilities;

namespace EcsPublish.Tests;

[TestClass]
public sealed class WhenItemsAreHandedOver
{
    [TestMethod]
    public void Properties_that_are_unset_are_left_out()
    {
        var properties = ProjectItems.ToProperties([Item("EcsCpu", "Value", "256"), Item("EcsMemory", "Value", "")]);

        Assert.AreEqual("256", properties["ecscpu"]);
        Assert.HasCount(1, properties);
    }

    [TestMethod]
    public void Items_are_sorted_by_their_list_and_keep_their_order_and_metadata()
    {
        var lists = ProjectItems.ToLists(
        [
            Item("B", "EcsList", "EcsEnvironment", "Value", "2"),
            Item("8080", "EcsList", "EcsPort"),
            Item("A", "EcsList", "EcsEnvironment", "Value", "1"),
        ]);

        Assert.AreSequenceEqual(["B", "A"], lists["EcsEnvironment"].Select(item => item.Include));
        Assert.AreEqual("2", lists["EcsEnvironment"][0].Metadata["Value"]);
        Assert.IsEmpty(lists["EcsPort"].Single().Metadata);
    }

    [TestMethod]
    public void Values_are_handed_over_as_they_are()
    {
        var item = ProjectItems.ToLists([Item("A", "EcsList", "EcsEnvironment", "Value", "a;b%20c\n\"ä\"")])["EcsEnvironment"].Single();

        Assert.AreEqual("a;b c\n\"ä\"", item.Metadata["Value"]);
    }

    private static TaskItem Item(string include, params string[] metadata)
    {
        var item = new TaskItem(include);
        foreach (var pair in metadata.Chunk(2))
            item.SetMetadata(pair[0], pair[1]);
        return item;
    }
}
