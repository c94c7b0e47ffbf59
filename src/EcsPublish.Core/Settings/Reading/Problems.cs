using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Names;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>Collects what is wrong with the project, each with the file and line to open.</summary>
internal sealed class Problems(DeclarationIndex declarations, string projectFile)
{
    private const int Longest = 300;

    private readonly List<Diagnostic> _found = [];

    /// <summary>All of them, in the order in which they were found.</summary>
    public IReadOnlyList<Diagnostic> Found => _found;

    /// <summary>Whether one of them fails the publish.</summary>
    public bool AnyError => _found.Exists(diagnostic => diagnostic.IsError);

    /// <summary>Notes a problem of a property or item; its words become the descriptor's first value.</summary>
    public void Add(Origin origin, DiagnosticDescriptor kind, params object?[] values) =>
        Add(declarations.Find(origin), origin, kind, values);

    /// <summary>Notes a problem at a known place, or, when that is unknown, of the project file.</summary>
    public void Add(Declaration? place, object subject, DiagnosticDescriptor kind, params object?[] values)
    {
        var diagnostic = kind.With([Readable(subject), .. values.Select(Readable)]);
        _found.Add(diagnostic with { File = place?.File ?? projectFile, Line = place?.Line ?? 0 });
    }

    /// <summary>A value in XML may span lines and pages; an error of a build is one line.</summary>
    private static object? Readable(object? value) => value is string or Origin ? OnOneLine(value.ToString()!) : value;

    private static string OnOneLine(string text)
    {
        var line = string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));
        return line.Length <= Longest ? line : $"{line[..Longest]}...";
    }
}
