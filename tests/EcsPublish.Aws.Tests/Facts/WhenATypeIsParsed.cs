using EcsPublish.Aws.Generator.Facts;

namespace EcsPublish.Aws.Tests.Facts;

[TestClass]
public sealed class WhenATypeIsParsed
{
    [TestMethod]
    [DataRow("string")]
    [DataRow("list<Tag>")]
    [DataRow("list[item]<Subnet>")]
    [DataRow("map<list<map<string>>>")]
    [DataRow("list[a]<list[b]<int>>")]
    public void Its_text_is_the_same_again(string text) => Assert.AreEqual(text, TypeFact.Parse(text).ToString());

    [TestMethod]
    public void Nested_types_are_told_apart()
    {
        var type = TypeFact.Parse("map<list[item]<Tag>>");

        Assert.AreEqual(new TypeFact("map", new TypeFact("list", new TypeFact("Tag"), "item")), type);
    }
}
