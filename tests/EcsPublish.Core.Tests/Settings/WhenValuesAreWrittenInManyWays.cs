using EcsPublish.Core.Settings.Values;

namespace EcsPublish.Core.Tests.Settings;

[TestClass]
public sealed class WhenValuesAreWrittenInManyWays
{
    [TestMethod]
    [DataRow("512", 512)]
    [DataRow("0.5 vCPU", 512)]
    [DataRow(".25 vcpu", 256)]
    [DataRow("1vCPU", 1024)]
    [DataRow("32 vCPU", 32768)]
    public void Cpu_is_units_or_virtual_cpus(string text, int units)
    {
        Assert.IsTrue(CpuUnits.TryParse(text, out var parsed));
        Assert.AreEqual(units, parsed);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("vCPU")]
    [DataRow("-1 vCPU")]
    [DataRow("0.3 vCPU")]
    [DataRow("1,5 vCPU")]
    [DataRow("9999999 vCPU")]
    [DataRow("512 units")]
    public void Other_cpu_is_refused(string text) => Assert.IsFalse(CpuUnits.TryParse(text, out _));

    [TestMethod]
    [DataRow("512", 512)]
    [DataRow("512 MB", 512)]
    [DataRow("512MiB", 512)]
    [DataRow("1 GB", 1024)]
    [DataRow("0.5 gb", 512)]
    [DataRow("244 GiB", 249856)]
    public void Memory_is_mebibytes_or_has_a_unit(string text, int mebibytes)
    {
        Assert.IsTrue(MemoryUnits.TryParse(text, out var parsed));
        Assert.AreEqual(mebibytes, parsed);
    }

    [TestMethod]
    [DataRow("GB")]
    [DataRow("1 TB")]
    [DataRow("0.5 MB")]
    [DataRow("9999999 GB")]
    [DataRow("-1")]
    public void Other_memory_is_refused(string text) => Assert.IsFalse(MemoryUnits.TryParse(text, out _));

    [TestMethod]
    [DataRow("00:20:00", 1200)]
    [DataRow("1.00:00:00", 86400)]
    [DataRow("20m", 1200)]
    [DataRow("90s", 90)]
    [DataRow("2h", 7200)]
    [DataRow("1d", 86400)]
    [DataRow("1200", 1200)]
    public void A_duration_is_a_clock_a_number_with_a_unit_or_seconds(string text, int seconds)
    {
        Assert.IsTrue(Duration.TryParse(text, out var duration));
        Assert.AreEqual(seconds, duration.TotalSeconds);
    }

    [TestMethod]
    [DataRow("m")]
    [DataRow("1.5h")]
    [DataRow("20 minutes")]
    [DataRow("1ms")]
    [DataRow("25:00:00")]
    [DataRow("2:30")]
    [DataRow("-5")]
    public void Other_durations_are_refused(string text) => Assert.IsFalse(Duration.TryParse(text, out _));

    [TestMethod]
    [DataRow("a;b")]
    [DataRow("a,b")]
    [DataRow("a b")]
    [DataRow(" a ;\n  b; a ")]
    public void A_list_is_separated_by_semicolons_commas_or_spaces(string text) => Assert.AreSequenceEqual(["a", "b"], ValueList.Parse(text));

    [TestMethod]
    public void A_list_that_is_not_there_is_empty() => Assert.IsEmpty(ValueList.Parse(null));
}
