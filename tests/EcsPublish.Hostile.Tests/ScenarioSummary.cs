using System.Text.RegularExpressions;

namespace EcsPublish.Hostile.Tests;

/// <summary>Notes each hostile test that ran, a line each, in the folder that ECSPUBLISH_HOSTILE_SUMMARY names: <c>when a registry fails	passed</c>.</summary>
[TestClass]
public static partial class ScenarioSummary
{
    private static readonly Lock Gate = new();

    [GlobalTestCleanup]
    public static void Note(TestContext test)
    {
        if (Environment.GetEnvironmentVariable("ECSPUBLISH_HOSTILE_SUMMARY") is not { Length: > 0 } folder || !IsHostile(test))
            return;

        var words = Capital().Replace(test.FullyQualifiedTestClassName!.Split('.')[^1], match => " " + match.Value).TrimStart();
        var line = $"{words[..1]}{words[1..].ToLowerInvariant()}\t{test.CurrentTestOutcome}\n";
        lock (Gate)
            File.AppendAllText(Path.Combine(folder, typeof(ScenarioSummary).Assembly.GetName().Name + ".tsv"), line);
    }

    private static bool IsHostile(TestContext test) => test.FullyQualifiedTestClassName!.Contains("Hostile", StringComparison.Ordinal);

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
