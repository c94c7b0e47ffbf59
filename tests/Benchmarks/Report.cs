using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace EcsPublish.Benchmarks;

/// <summary>Puts the tables of a run into docs/performance.md, between two marks; the words around them are written by people.</summary>
internal sealed class Report(Results results)
{
    private const string Begin = "<!-- measured: begin -->";
    private const string End = "<!-- measured: end -->";

    private static readonly string[] Contenders = [Names.Floor, Names.Unasked, Names.Ours, Names.Sdk, Names.SdkParallel, Names.Running, Names.Script];
    private static readonly Step[] Steps = Enum.GetValues<Step>();

    /// <summary>The page.</summary>
    public static string File { get; } = Path.Combine(Lab.Repository, "docs", "performance.md");

    /// <summary>Rewrites the measured part of the page.</summary>
    public void Write()
    {
        var page = System.IO.File.ReadAllText(File);
        var (begin, end) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        System.IO.File.WriteAllText(File, $"{page[..begin]}\n\n{Tables()}\n{page[end..]}");
    }

    private string Tables()
    {
        var text = new StringBuilder();
        text.AppendLine(Invariant($"{Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, .NET {Environment.Version}; medians of {results.Rounds} rounds."));
        text.AppendLine().AppendLine("## Targets").AppendLine();
        AddTargets(text);
        foreach (var line in results.Entries.Select(entry => entry.Line).Distinct())
        {
            text.AppendLine().AppendLine(Invariant($"## Seconds, {line}")).AppendLine();
            AddTimes(text, line);
        }

        text.AppendLine().AppendLine("## What travels and what is asked for").AppendLine();
        AddCounts(text);
        return text.ToString();
    }

    private void AddTargets(StringBuilder text)
    {
        text.AppendLine("| target | at most | found | |").AppendLine("|---|---:|---:|---|");
        foreach (var target in Target.Of(results))
        {
            var verdict = target.IsMet switch { true => "met", false => Invariant($"**missed by {(target.Found / target.Limit) - 1:0 %}**"), null => "not measured" };
            text.AppendLine(Invariant($"| {target.Name} | {Amount(target.Limit, target.Unit)} | {Amount(target.Found, target.Unit)} | {verdict} |"));
        }
    }

    private void AddTimes(StringBuilder text, string line)
    {
        var beside = line == Line.Loopback.Name ? Names.Unasked : Names.SdkParallel;
        text.AppendLine(Invariant($"| | | `dotnet publish` | EcsPublish | | `PublishContainer` | | EcsPublish with its run | docker and aws | | {beside} |"));
        text.AppendLine("|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var (application, step) in Rows(line))
        {
            double? Of(string contender) => results.Seconds(new Entry(line, application, step, contender));
            var (floor, ours, sdk, running, script) = (Of(Names.Floor), Of(Names.Ours), Of(Names.Sdk), Of(Names.Running), Of(Names.Script));
            text.AppendLine(Invariant(
                $"| {application} | {Words(step)} | {Seconds(floor)} | {Seconds(ours)} | {Ratio(ours, floor)} | {Seconds(sdk)} | {Ratio(ours, sdk)} | {Seconds(running)} | {Seconds(script)} | {Ratio(running, script)} | {Seconds(Of(beside))} |"));
        }
    }

    private void AddCounts(StringBuilder text)
    {
        var line = results.Entries.Select(entry => entry.Line).Last();
        text.AppendLine("| | | | KB up | registry requests | AWS calls | of them after the push, one after the other | engine's memory, MB |");
        text.AppendLine("|---|---|---|---:|---:|---:|---:|---:|");
        foreach (var (application, step) in Rows(line))
        {
            foreach (var contender in Contenders.Where(name => name is not (Names.Floor or Names.Unasked) && results.Entries.Contains(new Entry(line, application, step, name))))
            {
                double? Of(Func<Measurement, double> value) => results.Median(new Entry(line, application, step, contender), value);
                var memory = contender is Names.Ours or Names.Running ? Of(measurement => (measurement.PeakMemory ?? 0) / 1e6) : null;
                text.AppendLine(Invariant(
                    $"| {application} | {Words(step)} | {contender} | {Of(measurement => measurement.UploadedBytes / 1000.0):0} | {Of(measurement => measurement.RegistryRequests):0} | {Of(measurement => measurement.AwsCalls):0} | {Of(measurement => measurement.AwsCallsAfterPush):0} | {memory:0} |"));
            }
        }
    }

    private IEnumerable<(string Application, Step Step)> Rows(string line) =>
        from application in results.Entries.Where(entry => entry.Line == line).Select(entry => entry.Application).Distinct()
        from step in Steps
        where results.Entries.Any(entry => entry.Line == line && entry.Application == application && entry.Step == step)
        select (application, step);

    private static string Words(Step step) => step switch
    {
        Step.First => "first push",
        Step.Unchanged => "unchanged",
        Step.Line => "one line",
        _ => "one package",
    };

    private static string Amount(double? amount, string unit) => amount is null ? "" : unit switch
    {
        "x" => Invariant($"{amount:0.00} x"),
        "s" => Invariant($"{amount:0.0} s"),
        _ => Invariant($"{amount:#,0} {unit}"),
    };

    private static string Seconds(double? seconds) => Invariant($"{seconds:0.00}");

    private static string Ratio(double? one, double? other) => one / other is { } ratio ? Invariant($"{ratio:0.00} x") : "";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
