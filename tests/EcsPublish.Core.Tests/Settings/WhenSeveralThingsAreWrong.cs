namespace EcsPublish.Core.Tests.Settings;

[TestClass]
public sealed class WhenSeveralThingsAreWrong
{
    [TestMethod]
    public void Three_things_wrong_at_once_are_three_errors()
    {
        var project = new TestProject().Set("EcsCpu", "300").Set("EcsWait", "yes").Add("EcsPort", "8080", "HostPort", "80");

        var codes = project.Parse().Diagnostics.Select(diagnostic => diagnostic.Code).ToList();

        Assert.AreSequenceEqual(["ECS1003", "ECS1402", "ECS1001"], codes);
    }

    [TestMethod]
    public void A_value_that_cannot_be_read_causes_no_second_error()
    {
        var project = new TestProject().Set("EcsCpu", "lots").Set("EcsContainerCpu", "512");

        var diagnostic = Assert.ContainsSingle(project.Parse().Diagnostics);

        Assert.AreEqual("ECS1006", diagnostic.Code);
    }

    [TestMethod]
    public void A_value_of_several_lines_stays_one_line()
    {
        var diagnostic = Assert.ContainsSingle(new TestProject().Set("EcsRegion", "eu-\nwest-1").Parse().Diagnostics);

        Assert.DoesNotContain("\n", diagnostic.Text);
    }
}
