namespace EcsPublish.Benchmarks;

/// <summary>What we want to reach, and what was reached.</summary>
/// <param name="Name">In words.</param>
/// <param name="Limit">The most that is allowed; null when what it depends on was not measured.</param>
/// <param name="Found">What was found; null when it was not measured.</param>
/// <param name="Unit">Of both.</param>
internal sealed record Target(string Name, double? Limit, double? Found, string Unit)
{
    /// <summary>Whether it is reached; null when that is not known.</summary>
    public bool? IsMet => Limit is { } limit && Found is { } found ? found <= limit : null;

    /// <summary>The targets of the product, from one run.</summary>
    public static IReadOnlyList<Target> Of(Results results)
    {
        double? Seconds(Line line, string application, Step step, string contender) => results.Seconds(new Entry(line.Name, application, step, contender));
        double? Count(Line line, string application, Step step, string contender, Func<Measurement, double> value) => results.Median(new Entry(line.Name, application, step, contender), value);
        double? Ours(Line line, string application, Step step) => Seconds(line, application, step, Names.Ours);

        var (console, large, ten) = (Application.Console.Name, Application.Large.Name, $"{Benchmark.Projects} x {Application.Console.Name}");
        var firstBytes = Count(Line.Shaped, large, Step.First, Names.Ours, measurement => measurement.UploadedBytes);
        var physical = Seconds(Line.Shaped, large, Step.First, Names.Floor) + (firstBytes is { } bytes ? Line.Shaped.TimeFor((long)bytes).TotalSeconds : null);
        return
        [
            new("unchanged console, loopback, by `dotnet publish`", 1.25, Ours(Line.Loopback, console, Step.Unchanged) / Seconds(Line.Loopback, console, Step.Unchanged, Names.Floor), "x"),
            new("unchanged 86 MB, shaped line, by `PublishContainer`", 0.2, Ours(Line.Shaped, large, Step.Unchanged) / Seconds(Line.Shaped, large, Step.Unchanged, Names.Sdk), "x"),
            new("first push of 86 MB, shaped line, by `PublishContainer`", 0.75, Ours(Line.Shaped, large, Step.First) / Seconds(Line.Shaped, large, Step.First, Names.Sdk), "x"),
            new("first push of 86 MB, shaped line, by bytes / bandwidth + compile", 1.2, Ours(Line.Shaped, large, Step.First) / physical, "x"),
            .. new[] { console, large }.Select(application => OneLine(application, (step, value) => Count(Line.Shaped, application, step, Names.Ours, value))),
            .. new[] { (Step.First, "first push"), (Step.Line, "one line") }.Select(step => new Target(
                $"AWS calls one after the other, from the push to the first look at the task, {step.Item2}", 4, Count(Line.Shaped, console, step.Item1, Names.Running, measurement => measurement.AwsCallsAfterPush), "calls")),
            new("unchanged console with its run, loopback, by docker and aws", 0.25, Seconds(Line.Loopback, console, Step.Unchanged, Names.Running) / Seconds(Line.Loopback, console, Step.Unchanged, Names.Script), "x"),
            new("unchanged console with its run, shaped line, by docker and aws", 0.25, Seconds(Line.Shaped, console, Step.Unchanged, Names.Running) / Seconds(Line.Shaped, console, Step.Unchanged, Names.Script), "x"),
            new("unchanged 86 MB with its run, shaped line, by docker and aws", 0.25, Seconds(Line.Shaped, large, Step.Unchanged, Names.Running) / Seconds(Line.Shaped, large, Step.Unchanged, Names.Script), "x"),
            .. from line in new[] { Line.Loopback, Line.Shaped }
               from step in new[] { Step.First, Step.Unchanged }
               select new Target(
                   $"ten projects, {(line == Line.Loopback ? "loopback" : "shaped line")}, {step.ToString().ToLowerInvariant()}",
                   (2 * Ours(line, console, step)) + Seconds(line, ten, step, Names.Floor),
                   Ours(line, ten, step),
                   "s"),
        ];
    }

    // What the change adds to an unchanged publish: its layer, configuration, manifest, and the requests for them.
    private static Target OneLine(string application, Func<Step, Func<Measurement, double>, double?> median) => new(
        $"bytes that go up for one line of {application}",
        (1.2 * median(Step.Line, measurement => measurement.ChangedBytes ?? 0)) + (16 * 1024),
        median(Step.Line, measurement => measurement.UploadedBytes) - median(Step.Unchanged, measurement => measurement.UploadedBytes),
        "bytes");
}
