using System.Text.Json;

namespace EcsPublish.Benchmarks;

/// <summary>
/// Compares what was counted with what counts.json allows. Times depend on the machine and are not judged. A count that got smaller is no
/// failure, but is said, so that the file follows.
/// </summary>
/// <param name="results">Of one round.</param>
internal sealed class CountGate(Results results)
{
    private const string UploadedBytes = "uploaded bytes";
    private const string HowToWrite = "dotnet run --project tests/Benchmarks -c Release -- --write-counts";

    private static readonly string CountsFile = Path.Combine(Lab.Repository, "tests", "Benchmarks", "counts.json");
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true };

    private static readonly Dictionary<string, Func<Measurement, double>> Counted = new()
    {
        ["registry requests"] = measurement => measurement.RegistryRequests,
        ["AWS calls"] = measurement => measurement.AwsCalls,
        ["AWS calls after the push"] = measurement => measurement.AwsCallsAfterPush,
        [UploadedBytes] = measurement => measurement.UploadedBytes,
    };

    /// <summary>Allows what was counted, and nothing else.</summary>
    /// <returns>The exit code.</returns>
    public int Write()
    {
        File.WriteAllText(CountsFile, JsonSerializer.Serialize(Found(), Format) + "\n");
        Console.WriteLine($"Wrote {CountsFile}");
        return 0;
    }

    /// <summary>Prints a line for each count that is not what the file says.</summary>
    /// <returns>The exit code: 1 when a count got worse, or when the file does not speak of what was measured.</returns>
    public int Judge()
    {
        var (allowed, found) = (Allowed(), Found());
        string[] unmatched =
        [
            .. found.Keys.Except(allowed.Keys).Select(name => $"{name}: was counted, but counts.json does not have it"),
            .. allowed.Keys.Except(found.Keys).Select(name => $"{name}: is in counts.json, but was not counted"),
        ];
        string[] worse = [.. Compare(allowed, found, (most, count, slack) => count > most + slack).Concat(unmatched)];
        Tell(Compare(allowed, found, (most, count, slack) => count < most - slack), $"Better than counts.json, which can be lowered: {HowToWrite}");
        Tell(worse, $"Worse than counts.json. Where that is meant to be: {HowToWrite}");
        Console.WriteLine(worse.Length == 0 ? "Counts are within counts.json" : $"{worse.Length} counts are not as counts.json has them");
        return worse.Length == 0 ? 0 : 1;
    }

    private static Dictionary<string, Dictionary<string, long>> Allowed() =>
        JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, long>>>(File.ReadAllText(CountsFile))!;

    private Dictionary<string, Dictionary<string, long>> Found() => results.Entries.ToDictionary(
        entry => $"{entry.Application}, {entry.Step} ({entry.Contender})",
        entry => Counted.Where(count => IsSteady(entry, count.Key)).ToDictionary(count => count.Key, count => (long)results.Median(entry, count.Value)!));

    // A look at a task is a kilobyte, and a machine that is slow looks more often. What the image takes is seen where no task is run.
    private bool IsSteady(Entry entry, string count) => count != UploadedBytes || results.Median(entry, measurement => measurement.Looks) == 0;

    private static IEnumerable<string> Compare(
        Dictionary<string, Dictionary<string, long>> allowed, Dictionary<string, Dictionary<string, long>> found, Func<long, long, long, bool> differs) =>
        from name in found.Keys.Where(allowed.ContainsKey)
        from count in found[name].Keys
        let most = allowed[name].GetValueOrDefault(count)
        let slack = SlackOf(count, most)
        where differs(most, found[name][count], slack)
        select $"{name}: {count}: allowed {most}{(slack > 0 ? $" and {slack} of slack" : "")}, found {found[name][count]}";

    // Bytes are never quite the same: signatures, ids, dates and what the compiler makes of another line differ in length.
    private static long SlackOf(string count, long most) => count == UploadedBytes ? (most / 20) + 1024 : 0;

    private static void Tell(IEnumerable<string> lines, string heading)
    {
        foreach (var (index, line) in lines.Index())
        {
            Console.WriteLine(index == 0 ? $"{heading}\n  {line}" : $"  {line}");
        }
    }
}
