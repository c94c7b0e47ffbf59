using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Tests.Messages;

/// <summary>Writes <c>docs/errors.md</c> from the descriptors.</summary>
internal static partial class ErrorReference
{
    private static readonly (string Codes, string Title)[] Families =
    [
        ("ECS0", "Host and project"),
        ("ECS1", "Settings"),
        ("ECS2", "Image and registry"),
        ("ECS3", "Task definition"),
        ("ECS4", "Run"),
        ("ECS5", "Logs"),
        ("ECS6", "Access to AWS"),
        ("ECS7", "Cleanup"),
        ("ECS9", "EcsPublish itself"),
    ];

    private const string Introduction = """
        # Errors and warnings

        Every error stands alone: what happened, with the value and the property or file that it is about, then what to do. `…` stands for such a value.
        A warning never fails a publish.

        <!-- Made from src/EcsPublish.Core/Messages/Diagnostics*.cs; a test compares. ECSPUBLISH_UPDATE_DOCS=true on that test writes this file anew. -->

        """;

    public static string Write()
    {
        var text = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        foreach (var (codes, title) in Families)
            WriteFamily(text, title, [.. Diagnostics.All.Where(descriptor => descriptor.Code.StartsWith(codes, StringComparison.Ordinal))]);
        return text.ToString();
    }

    private static void WriteFamily(StringBuilder text, string title, IReadOnlyList<DiagnosticDescriptor> descriptors)
    {
        if (descriptors.Count == 0)
            return;
        text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n");
        foreach (var descriptor in descriptors)
            Write(text, descriptor);
    }

    // The anchor is the code as it stands in the message, whatever a site makes of headings.
    private static void Write(StringBuilder text, DiagnosticDescriptor descriptor)
    {
        var kind = descriptor.Severity == Severity.Warning ? " (warning)" : "";
        text.Append(CultureInfo.InvariantCulture, $"\n### <a id=\"{descriptor.Code}\"></a>{descriptor.Code}: {descriptor.Title}{kind}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"> {Placeholder().Replace(descriptor.Format, "…")}\n");
        if (descriptor.Help.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"\n{descriptor.Help}\n");
    }

    [GeneratedRegex("\\{\\d\\}")]
    private static partial Regex Placeholder();
}
