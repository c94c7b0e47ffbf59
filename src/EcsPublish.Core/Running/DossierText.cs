using System.Globalization;
using System.Text;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Running;

/// <summary>A dossier for reading: as lines of a build log, and as Markdown.</summary>
internal static class DossierText
{
    /// <summary>The name of the file in obj/.../ecs/.</summary>
    public const string FileName = "dossier.md";

    /// <summary>The timeline, then the ends of the containers.</summary>
    public static IReadOnlyList<string> Lines(Dossier dossier) =>
        [.. dossier.Timeline.Select(Line), .. dossier.Ends.Select(End), .. Hints(dossier).Select(hint => $"Hint: {hint}")];

    /// <summary>The whole document. What comes from outside stands in code blocks, where Markdown means nothing.</summary>
    public static string Markdown(Dossier dossier)
    {
        var text = new StringBuilder();
        text.Append("# What happened\n\n").Append(dossier.Title).Append("\n\n## Timeline (UTC)\n\n");
        AppendBlock(text, dossier.Timeline.Select(Line));
        text.Append("\n## Containers\n");
        foreach (var end in dossier.Ends)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n- {End(end)}\n");
        }

        foreach (var hint in Hints(dossier))
        {
            text.Append(CultureInfo.InvariantCulture, $"\nHint: {hint}\n");
        }

        foreach (var end in dossier.Ends.Where(end => end.LastLines.Count > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## Last lines of {end.Container} in task {end.Task}\n\n");
            AppendBlock(text, end.LastLines);
        }

        return text.ToString();
    }

    private static void AppendBlock(StringBuilder text, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            text.Append("    ").Append(line).Append('\n');
        }
    }

    private static string Line(Moment moment) =>
        $"{moment.At?.ToUniversalTime().ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture) ?? "            "}  {moment.Source,-16} {moment.Text}";

    private static string End(ContainerEnd end) =>
        $"{end.Container} in task {end.Task}: {(end.ExitCode is { } code ? $"exit code {code}" : "never started")}"
        + (string.IsNullOrEmpty(end.Reason) ? "" : $", {HarmlessText.Of(end.Reason)}");

    private static IEnumerable<string> Hints(Dossier dossier) => dossier.Ends.Select(end => end.Hint).OfType<string>().Distinct();
}
