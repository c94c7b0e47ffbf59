using System.Globalization;
using System.Text;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Previews;

namespace EcsPublish.Core.Results.ContinuousIntegration;

/// <summary>A publish on one page, as Markdown. What may come from outside stands in code, where Markdown means nothing.</summary>
internal static class JobSummary
{
    // GitHub takes 1 MiB for all summaries of a step; nobody reads more than this of one.
    private const int MostDetails = 200;

    /// <param name="project">Name of the project.</param>
    /// <param name="record">What was done.</param>
    public static string Of(string project, PublishRecord record)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"### {project}: {record.Outcome}\n\n| | |\n|---|---|\n");
        foreach (var (name, value) in Rows(record).Where(row => !string.IsNullOrEmpty(row.Value)))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {value} |\n");
        }

        AppendBlock(text, "Plan", record.Plan?.Entries.SelectMany(Lines) ?? []);
        if (record.Failure is { } failure)
        {
            AppendBlock(text, "Error", [$"{failure.Code}: {failure.Text}"]);
            AppendBlock(text, "What happened", failure.Details.Take(MostDetails));
        }

        AppendBlock(text, "Warnings", record.Warnings.Select(warning => $"{warning.Code}: {warning.Text}"));
        return text.Append('\n').ToString();
    }

    private static IEnumerable<(string Name, string? Value)> Rows(PublishRecord record)
    {
        yield return ("Address", record.Url);
        yield return ("Service", Code(record.Service?.Arn));
        yield return ("Serves now", Code(LastPart(record.Rollout?.RunningRevision)));
        yield return ("Task", Code(record.Started?.Arns[0]));
        yield return ("Exit code", record.Run?.ExitCode?.ToString(CultureInfo.InvariantCulture));
        yield return ("Task definition", record.Definition is { } definition
            ? $"{Code($"{definition.Family}:{definition.Revision}")}{(definition.Reused ? ", unchanged" : "")}"
            : null);
        yield return ("Image", Code(record.Image?.Reference));
        yield return ("Account", record.Identity is { } identity ? $"{identity.Account}, {identity.Region}" : null);
        yield return ("Console", record.ConsoleUrl);
        yield return ("Took", $"{record.Phases.Values.Sum(phase => phase.TotalSeconds).ToString("0.0", CultureInfo.InvariantCulture)} s, {record.AwsCalls} AWS calls");
    }

    private static IEnumerable<string> Lines(PlanEntry entry) =>
        [$"{entry.Action}: {entry.Text}", .. entry.Differences.Select(difference => $"    {difference}")];

    private static string? Code(string? value) => value is null ? null : $"`{value}`";

    private static string? LastPart(string? arn) => arn?[(arn.LastIndexOf('/') + 1)..];

    private static void AppendBlock(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var block = lines.Select(line => $"    {HarmlessText.Of(line)}\n").ToList();
        if (block.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n**{title}**\n\n").AppendJoin("", block);
        }
    }
}
