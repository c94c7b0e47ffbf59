using EcsPublish.Aws.Facts;
using EcsPublish.Aws.Generator.Facts;

namespace EcsPublish.Aws.Tests.Facts;

[TestClass]
public sealed class WhenAdditionsAreMerged
{
    private const string Model = "structure Breaker\n  Enable enable bool\n";

    [TestMethod]
    public void A_shape_of_the_model_gains_members()
    {
        var facts = Merge("structure Breaker\n  Reset reset bool\n");

        CollectionAssert.AreEqual(new[] { "Enable", "Reset" }, facts.Shapes.Single().Members.Select(member => member.Property).ToList());
    }

    [TestMethod]
    public void New_shapes_and_enums_are_added()
    {
        var facts = Merge("structure Threshold\n  Type type Kind\nenum Kind COUNT\n");

        CollectionAssert.AreEqual(new[] { "Breaker", "Threshold" }, facts.Shapes.Select(shape => shape.Name).ToList());
        Assert.AreEqual("Kind", facts.Enums.Single().Name);
    }

    [TestMethod]
    public void What_the_model_has_by_now_is_refused()
    {
        var error = Assert.ThrowsExactly<InvalidOperationException>(() => Merge("structure Breaker\n  Enable enable bool\n"));

        StringAssert.Contains(error.Message, "Breaker.enable", StringComparison.Ordinal);
    }

    private static FactFile Merge(string additions)
    {
        var facts = FactFileParser.Parse(Model);
        Additions.Merge(facts, FactFileParser.Parse(additions));
        return facts;
    }
}
