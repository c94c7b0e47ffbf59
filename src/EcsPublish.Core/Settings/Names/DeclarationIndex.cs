using EcsPublish.Core.Settings.Reading;
using EcsPublish.Core.Settings.Values;

namespace EcsPublish.Core.Settings.Names;

/// <summary>Finds the line that set a value, so that an error opens the right file. A hint: conditions are not evaluated.</summary>
internal sealed class DeclarationIndex
{
    private readonly HashSet<string> _global;

    private DeclarationIndex(IReadOnlyList<Declaration> all, IEnumerable<string> global)
    {
        All = all;
        _global = new HashSet<string>(global, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Everything that the project's files set, file by file.</summary>
    public IReadOnlyList<Declaration> All { get; }

    /// <summary>Scans the files that may set properties and items of this project.</summary>
    public static DeclarationIndex Of(ProjectInput input) =>
        new([.. input.DeclaringFiles.Distinct().SelectMany(DeclarationScanner.Scan)], input.GlobalProperties);

    /// <summary>The place, or null when no file sets it: a default, or a value from the command line.</summary>
    public Declaration? Find(Origin origin)
    {
        if (origin.Include is null && _global.Contains(origin.Name))
            return null;

        var named = All.Where(declaration => Same(declaration.Name, origin.Name)).ToList();
        return origin.Include is null ? FindProperty(named) : FindItem(named, origin);
    }

    /// <summary>Within a file the last one wins, as with MSBuild.</summary>
    private static Declaration? FindProperty(List<Declaration> named) =>
        named.Count == 0 ? null : named.Last(declaration => declaration.File == named[0].File && declaration.Metadata is null);

    private static Declaration? FindItem(List<Declaration> named, Origin origin)
    {
        var item = named.FindAll(declaration => ValueList.Parse(declaration.Include).Contains(origin.Include!));
        var metadata = origin.Metadata is null ? null : item.Find(declaration => Same(declaration.Metadata, origin.Metadata));
        return metadata ?? item.FirstOrDefault();
    }

    private static bool Same(string? one, string other) => other.Equals(one, StringComparison.OrdinalIgnoreCase);
}
