using System.Globalization;

namespace EcsPublish.Core.Messages;

/// <summary>Whether a diagnostic fails the publish.</summary>
internal enum Severity
{
    /// <summary>The publish goes on.</summary>
    Warning,

    /// <summary>The publish ends red.</summary>
    Error,
}

/// <summary>
/// One kind of warning or error. All of them live in the partial class <see cref="Diagnostics"/>, the one home of codes and texts;
/// <c>docs/errors.md</c> is made from them.
/// </summary>
/// <param name="Code">ECS and four digits: 0xxx host and project, 1xxx settings, 2xxx image and registry, 3xxx task definition,
/// 4xxx run and service outcome, 5xxx logs, 6xxx AWS access, 7xxx cleanup, 9xxx internal.</param>
/// <param name="Severity">Warning or error.</param>
/// <param name="Title">A few words for the heading in docs/errors.md.</param>
/// <param name="Format">The sentence, a composite format string: what happened, quoting the value and naming the property; then what to do.</param>
/// <param name="Help">What the docs say beyond the sentence: causes and ways out. Markdown, may be empty.</param>
internal sealed record DiagnosticDescriptor(string Code, Severity Severity, string Title, string Format, string Help = "")
{
    /// <summary>Whether the cause may be gone a moment later, so that a long wait goes on.</summary>
    public bool MayPass { get; private init; }

    /// <summary>Fills in the values.</summary>
    public Diagnostic With(params object?[] values) => new(this, string.Format(CultureInfo.InvariantCulture, Format, values));

    internal DiagnosticDescriptor ThatMayPass() => this with { MayPass = true };

    internal static DiagnosticDescriptor Error(string code, string title, string format, string help = "") =>
        new(code, Severity.Error, title, format, help);

    internal static DiagnosticDescriptor Warning(string code, string title, string format, string help = "") =>
        new(code, Severity.Warning, title, format, help);
}
