using EcsPublish.Aws.Facts;

namespace EcsPublish.Aws.Tests.Facts;

[TestClass]
public sealed class WhenTheServiceListIsParsed
{
    [TestMethod]
    public void Operations_may_take_several_lines()
    {
        var services = ServiceList.Parse("service ecs\n  operations RunTask StopTask\n  operations ListTasks\nservice ecr\n");

        CollectionAssert.AreEqual(new[] { "RunTask", "StopTask", "ListTasks" }, services[0].Operations);
        Assert.IsEmpty(services[1].Operations);
    }

    [TestMethod]
    public void A_misspelt_word_is_refused_with_its_service()
    {
        var error = Assert.ThrowsExactly<FormatException>(() => ServiceList.Parse("service ecs\n  operation RunTask\n"));

        StringAssert.Contains(error.Message, "'operation' under ecs", StringComparison.Ordinal);
    }
}
