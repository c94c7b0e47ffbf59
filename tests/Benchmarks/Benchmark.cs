using EcsPublish.Shared;

namespace EcsPublish.Benchmarks;

/// <summary>Everything that is measured, in its order.</summary>
internal sealed class Benchmark(Lab lab, Options options)
{
    /// <summary>How many projects the solution has.</summary>
    public const int Projects = 10;

    private readonly Results _results = new();
    private readonly BaseImage _base = new();

    /// <summary>Runs all of it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync()
    {
        if (options.CountsOnly)
        {
            return await CountAsync();
        }

        var (docker, reason) = await TestEngine.StartAsync(hasBridge: false);
        using var engine = docker;
        Console.WriteLine(docker is null ? $"Without docker: {reason}" : "With docker");
        await using var loopback = await Cloud.StartAsync(Line.Loopback, Path.Combine(lab.Folder, "aws-loopback"), _base);
        await using var shaped = await Cloud.StartAsync(Line.Shaped, Path.Combine(lab.Folder, "aws-shaped"), _base);
        var races = new[] { ("loopback", loopback), ("shaped", shaped) }
            .Where(race => options.WantsLine(race.Item1)).Select(race => new Race(lab, race.Item2, _results)).ToList();
        for (var round = 1; round <= options.Rounds; round++)
        {
            Console.WriteLine($"Round {round} of {options.Rounds}");
            foreach (var race in races)
            {
                await RunRoundAsync(race, docker is null ? [] : Running(docker));
            }

            if (options.Report)
            {
                new Report(_results).Write();
            }
        }

        return 0;
    }

    private async Task<int> CountAsync()
    {
        await using var loopback = await Cloud.StartAsync(Line.Loopback, Path.Combine(lab.Folder, "aws-loopback"), _base);
        var race = new Race(lab, loopback, _results);
        foreach (var application in new[] { Application.Console, Application.Web })
        {
            await race.RunAsync(application, [new EcsPublishing(lab.Version, runs: false), new EcsPublishing(lab.Version, runs: true)]);
        }

        var gate = new CountGate(_results);
        return options.WriteCounts ? gate.Write() : gate.Judge();
    }

    private IEnumerable<Contender> Running(TestEngine docker) =>
        ScriptPublishing.Missing is null ? [new EcsPublishing(lab.Version, runs: true), new ScriptPublishing(docker)] : [];

    // Over loopback it is targets that cost, over the other line it is blobs.
    private IEnumerable<Contender> Beside(Application application, Line line) =>
        line == Line.Loopback ? [new PlainPublish(lab.Version)]
        : application == Application.Large ? [new SdkPublishing(inParallel: true)]
        : [];

    private async Task RunRoundAsync(Race race, IEnumerable<Contender> running)
    {
        Contender[] all = [new PlainPublish(version: null), new EcsPublishing(lab.Version, runs: false), new SdkPublishing(inParallel: false)];
        foreach (var application in new[] { Application.Console, Application.Web, Application.Large }.Where(application => options.Wants(application.Name)))
        {
            var contenders = all.Concat(Beside(application, race.Line)).Concat(running);
            await race.RunAsync(application, [.. contenders.Where(options.Wants)]);
        }

        if (options.Wants("solution"))
        {
            await race.RunSolutionAsync(Application.Console, Projects, [.. all.Where(options.Wants)]);
        }
    }
}
