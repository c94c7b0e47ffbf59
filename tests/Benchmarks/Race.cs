namespace EcsPublish.Benchmarks;

/// <summary>Contenders over one line, round after round. In a step each of them goes once, in turn, so that whatever the machine does meets all.</summary>
internal sealed class Race(Lab lab, Cloud cloud, Results results)
{
    private int _serial;

    /// <summary>The line to the cloud.</summary>
    public Line Line => cloud.Line;

    /// <summary>All steps of one application, once.</summary>
    public async Task RunAsync(Application application, IReadOnlyList<Contender> contenders)
    {
        var round = ++_serial;
        foreach (var step in Enum.GetValues<Step>())
        {
            foreach (var contender in Turned(contenders, round))
            {
                var name = application.Name;
                var folder = Path.Combine(lab.Folder, Words(cloud.Line.Name), Words(contender.Name), name);
                application.Prepare(folder, step, ++_serial, contender.Reference);
                var before = PublishedFiles.Of(folder);
                var measurement = await contender.MeasureAsync(cloud, folder, $"{name}-{Words(contender.Name)}-{round}", EnvironmentOf(folder));
                var changed = PublishedFiles.Of(folder).CompressedChangesSince(before);
                results.Add(new Entry(cloud.Line.Name, name, step, contender.Name), measurement with { ChangedBytes = changed });
            }
        }
    }

    /// <summary>A solution of ten projects: published for the first time, and again.</summary>
    public async Task RunSolutionAsync(Application application, int projects, IReadOnlyList<Contender> contenders)
    {
        var round = ++_serial;
        foreach (var step in new[] { Step.First, Step.Unchanged })
        {
            foreach (var contender in Turned(contenders, round))
            {
                var folder = Path.Combine(lab.Folder, Words(cloud.Line.Name), Words(contender.Name), "solution");
                WriteSolution(application, projects, step, folder, $"p{round}-{Words(contender.Name)}-", contender.Reference);
                var measurement = await contender.MeasureAsync(cloud, folder, "", EnvironmentOf(folder));
                results.Add(new Entry(cloud.Line.Name, $"{projects} x {application.Name}", step, contender.Name), measurement);
            }
        }
    }

    // Caches of base images go with obj: a first publish is one on a new machine.
    private Dictionary<string, string> EnvironmentOf(string folder) =>
        new(lab.Environment.Concat(cloud.Environment)) { ["XDG_CACHE_HOME"] = Path.Combine(folder, "obj", "cache") };

    private void WriteSolution(Application application, int projects, Step step, string folder, string prefix, string reference)
    {
        if (step != Step.First)
        {
            return;
        }

        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        var names = Enumerable.Range(1, projects).Select(number => $"{prefix}{number}").ToList();
        foreach (var name in names)
        {
            application.Named(name).Prepare(Path.Combine(folder, name), step, ++_serial, reference);
        }

        File.WriteAllText(
            Path.Combine(folder, "all.slnx"),
            $"<Solution>{string.Concat(names.Select(name => $"""<Project Path="{name}/{name}.csproj" />"""))}</Solution>");
    }

    // Nobody is always the first.
    private static IEnumerable<Contender> Turned(IReadOnlyList<Contender> contenders, int round) =>
        contenders.Select((_, index) => contenders[(index + round) % contenders.Count]);

    private static string Words(string text) => string.Concat(text.Select(sign => char.IsAsciiLetterOrDigit(sign) ? char.ToLowerInvariant(sign) : '-')).Trim('-').Replace("--", "-", StringComparison.Ordinal);
}
