using System.Globalization;

namespace EcsPublish.Core.Tests.Settings;

[TestClass]
public sealed class WhenTheTaskIsForFargate
{
    [TestMethod]
    [DataRow("256", 512, 2048, 3)]
    [DataRow("512", 1024, 4096, 4)]
    [DataRow("1024", 2048, 8192, 7)]
    [DataRow("2048", 4096, 16384, 13)]
    [DataRow("4096", 8192, 30720, 23)]
    [DataRow("8192", 16384, 61440, 12)]
    [DataRow("16384", 32768, 122880, 12)]
    [DataRow("32768", 61440, 249856, 3)]
    public void Exactly_the_sizes_that_Fargate_offers_are_taken(string cpu, int least, int most, int count)
    {
        var taken = Enumerable.Range(1, 512).Select(step => step * 512).Where(memory => IsTaken(cpu, memory)).ToList();

        Assert.AreEqual((least, most, count), (taken[0], taken[^1], taken.Count));
    }

    [TestMethod]
    public void On_EC2_any_size_is_taken()
    {
        var definition = new TestProject().Set("EcsLaunchType", "ec2").Set("EcsCpu", "300").Set("EcsMemory", "700").ParseValid().TaskDefinition;

        Assert.AreEqual(("EC2", 300, 700), (definition.LaunchType, definition.Cpu, definition.Memory));
    }

    [TestMethod]
    [DataRow("FARGATE_SPOT", "FARGATE")]
    [DataRow("my-instances", "EC2")]
    public void Capacity_providers_say_what_the_definition_is_for(string provider, string launchType)
    {
        var settings = new TestProject().Clear("EcsLaunchType").Add("EcsCapacityProvider", provider, "Weight", "1").ParseValid();

        Assert.AreEqual(launchType, settings.TaskDefinition.LaunchType);
        Assert.AreEqual((provider, 1), (settings.Run.CapacityProviders[0].Name, settings.Run.CapacityProviders[0].Weight));
    }

    [TestMethod]
    public void Spot_has_the_same_sizes() =>
        Assert.IsNull(new TestProject().Clear("EcsLaunchType").Add("EcsCapacityProvider", "FARGATE_SPOT").Set("EcsCpu", "300").Parse().Settings);

    private static bool IsTaken(string cpu, int memory) =>
        new TestProject().Set("EcsCpu", cpu).Set("EcsMemory", memory.ToString(CultureInfo.InvariantCulture)).Parse().Settings is not null;
}
