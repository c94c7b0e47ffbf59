using System.Globalization;

namespace EcsPublish.Local.Ecs.Definitions;

/// <summary>The pairs of cpu and memory that Fargate offers.
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size</summary>
internal static class FargateSize
{
    private const int UnitsInVcpu = 1024;
    private const int MegabytesInGigabyte = 1024;

    /// <summary>Memory in MiB for each cpu in units: the smallest, the largest, the step.</summary>
    private static readonly Dictionary<int, (int From, int To, int Step)> Offers = new()
    {
        [512] = (1024, 4096, 1024),
        [1024] = (2048, 8192, 1024),
        [2048] = (4096, 16384, 1024),
        [4096] = (8192, 30720, 1024),
        [8192] = (16384, 61440, 4096),
        [16384] = (32768, 122880, 8192),
        [32768] = (65536, 249856, 8192),
    };

    private static readonly int[] SmallestCpuMemory = [512, 1024, 2048];

    /// <summary>Whether Fargate offers the pair.</summary>
    public static bool Offered(int cpu, int memory) =>
        cpu == 256
            ? SmallestCpuMemory.Contains(memory)
            : Offers.TryGetValue(cpu, out var offer) && memory >= offer.From && memory <= offer.To && (memory - offer.From) % offer.Step == 0;

    /// <summary>Cpu units from <c>256</c>, <c>.25 vCPU</c> or <c>1 vcpu</c>; null when it is none of them.</summary>
    public static int? Cpu(string text) => Units(text, "vcpu", UnitsInVcpu);

    /// <summary>MiB from <c>512</c>, <c>1GB</c> or <c>0.5 gb</c>; null when it is none of them.</summary>
    public static int? Memory(string text) => Units(text, "gb", MegabytesInGigabyte);

    private static int? Units(string text, string unit, int size)
    {
        var inUnit = text.EndsWith(unit, StringComparison.OrdinalIgnoreCase);
        var number = inUnit ? text[..^unit.Length].TrimEnd() : text;
        return decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? (int)(inUnit ? value * size : value)
            : null;
    }
}
