using EcsPublish.Core.Settings.Reading;
using EcsPublish.Core.Settings.Values;

namespace EcsPublish.Core.Settings.Rules;

/// <summary>
/// The sizes that Fargate offers to Linux tasks, in CPU units and MiB
/// (<see href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#task_size">task size</see>).
/// </summary>
internal static class FargateSizes
{
    private const int GB = 1024;

    private static readonly Dictionary<int, int[]> MemoryOf = new()
    {
        [256] = [512, 1 * GB, 2 * GB],
        [512] = Steps(from: 1, to: 4, by: 1),
        [1024] = Steps(from: 2, to: 8, by: 1),
        [2048] = Steps(from: 4, to: 16, by: 1),
        [4096] = Steps(from: 8, to: 30, by: 1),
        [8192] = Steps(from: 16, to: 60, by: 4),
        [16384] = Steps(from: 32, to: 120, by: 8),
        [32768] = [60 * GB, 120 * GB, 244 * GB],
    };

    /// <summary>The amounts of CPU, smallest first.</summary>
    public static IReadOnlyList<int> Cpu { get; } = [.. MemoryOf.Keys.Order()];

    /// <summary>The amounts of memory that go with an amount of CPU; none for CPU that is not offered.</summary>
    public static IReadOnlyList<int> Memory(int cpu) => MemoryOf.TryGetValue(cpu, out var sizes) ? sizes : [];

    /// <summary>What to write as memory, in words: a list, or the ends and the step of a long one.</summary>
    public static string Advice(int cpu)
    {
        var sizes = MemoryOf[cpu];
        return sizes.Length <= 4
            ? Wording.OneOf([.. sizes.Select(MemoryUnits.Show)])
            : $"{MemoryUnits.Show(sizes[0])} to {MemoryUnits.Show(sizes[^1])} in steps of {MemoryUnits.Show(sizes[1] - sizes[0])}";
    }

    private static int[] Steps(int from, int to, int by) =>
        [.. Enumerable.Range(0, ((to - from) / by) + 1).Select(step => (from + (step * by)) * GB)];
}
