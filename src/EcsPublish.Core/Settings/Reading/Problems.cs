using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Names;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>Collects what is wrong with the project, each with the file and line to open.</summary>
internal sealed class Problems(DeclarationIndex declarations, string projectFile)
{
    private readonly List<Diagnostic> _found = [];

    /// <summary>All of them, in the order in which they were found.</summary>
    public IReadOnlyList<Diagnostic> Found => _found;

    /// <summary>Whether one of them fails the publish.</summary>
    public bool AnyError => _found.Exists(diagnostic => diagnostic.IsError);

    /// <summary>Notes a problem of a property or item; its words become the descriptor's first value.</summary>
    public void Add(Origin origin, DiagnosticDescriptor kind, params object?[] values) =>
        Add(declarations.Find(origin), origin, kind, values);

    /// <summary>Notes a problem at a known place, or, when that is unknown, of the project file.</summary>
    public void Add(Declaration? place, object subject, DiagnosticDescriptor kind, params object?[] values) =>
        _found.Add(kind.With([subject, .. values.Select(OnOneLine)]) with { File = place?.File ?? projectFile, Line = place?.Line ?? 0 });

    /// <summary>A value in XML may span lines; an MSBuild error must not.</summary>
    private static object? OnOneLine(object? value) =>
        value is string text ? string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character)) : value;
}
