namespace EcsPublish.Benchmarks;

/// <summary>What was measured.</summary>
internal sealed record Entry(string Line, string Application, Step Step, string Contender);

/// <summary>All measurements of a run.</summary>
internal sealed class Results
{
    private readonly Dictionary<Entry, List<Measurement>> _all = [];

    /// <summary>Everything that was measured, in the order in which it was met first.</summary>
    public IEnumerable<Entry> Entries => _all.Keys;

    /// <summary>Keeps one, and shows it.</summary>
    public void Add(Entry entry, Measurement measurement)
    {
        (_all.TryGetValue(entry, out var list) ? list : _all[entry] = []).Add(measurement);
        Console.WriteLine(
            $"{entry.Line,-18} {entry.Application,-12} {entry.Step,-10} {entry.Contender,-16} {measurement.Time.TotalSeconds,6:0.00} s {measurement.UploadedBytes,11} bytes up"
            + $" {measurement.RegistryRequests,4} registry {measurement.AwsCalls,4} aws {measurement.AwsCallsAfterPush,3} after push {measurement.Looks,3} looks {measurement.PeakMemory / 1_000_000,4} MB");
    }

    /// <summary>The median of something; null when it was never measured.</summary>
    public double? Median(Entry entry, Func<Measurement, double> value)
    {
        if (!_all.TryGetValue(entry, out var list))
        {
            return null;
        }

        var sorted = list.Select(value).Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>The median time in seconds.</summary>
    public double? Seconds(Entry entry) => Median(entry, measurement => measurement.Time.TotalSeconds);

    /// <summary>How many times it was measured.</summary>
    public int Rounds => _all.Count == 0 ? 0 : _all.Values.Max(list => list.Count);
}
