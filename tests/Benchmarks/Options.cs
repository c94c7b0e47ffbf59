using System.Globalization;

namespace EcsPublish.Benchmarks;

/// <summary>The command line.</summary>
/// <param name="Rounds">How often everything is done.</param>
/// <param name="CountsOnly">The short form: EcsPublish alone on loopback, once, judged by counts.</param>
/// <param name="WriteCounts">The short form, but what was counted is what counts.json allows from now on.</param>
/// <param name="Applications">The applications to measure.</param>
/// <param name="Lines">The lines to measure over.</param>
/// <param name="Contenders">Who takes part.</param>
/// <param name="Report">Whether docs/performance.md gets the tables.</param>
internal sealed record Options(int Rounds, bool CountsOnly, bool WriteCounts, IReadOnlyList<string> Applications, IReadOnlyList<string> Lines, IReadOnlyList<string> Contenders, bool Report)
{
    /// <summary>Reads <c>--counts</c>, or <c>--rounds 5 --applications console,web --lines loopback --no-report</c>.</summary>
    public static Options Parse(string[] args)
    {
        var options = new Options(5, CountsOnly: false, WriteCounts: false, [], [], [], Report: true);
        for (var index = 0; index < args.Length; index++)
        {
            options = args[index] switch
            {
                "--counts" => options with { CountsOnly = true, Report = false },
                "--write-counts" => options with { CountsOnly = true, WriteCounts = true, Report = false },
                "--no-report" => options with { Report = false },
                "--rounds" => options with { Rounds = int.Parse(args[++index], CultureInfo.InvariantCulture) },
                "--applications" => options with { Applications = args[++index].Split(',') },
                "--lines" => options with { Lines = args[++index].Split(',') },
                "--contenders" => options with { Contenders = args[++index].Split(',') },
                var other => throw new ArgumentException($"'{other}' is unknown. Usage: --counts | --write-counts | [--rounds N] [--applications console,web,large,solution] [--lines loopback,shaped] [--contenders NAME,...] [--no-report]"),
            };
        }

        return options;
    }

    /// <summary>Whether an application is to be measured.</summary>
    public bool Wants(string application) => Applications.Count == 0 || Applications.Contains(application);

    /// <summary>Whether a contender takes part.</summary>
    public bool Wants(Contender contender) => Contenders.Count == 0 || Contenders.Contains(contender.Name);

    /// <summary>Whether a line is to be measured over.</summary>
    public bool WantsLine(string name) => Lines.Count == 0 || Lines.Contains(name);
}
