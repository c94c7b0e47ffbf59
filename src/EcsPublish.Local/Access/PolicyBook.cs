using EcsPublish.Local.Storage;

namespace EcsPublish.Local.Access;

/// <summary>
/// The policies that are enforced: <c>policy*.json</c> in the data folder, read anew when they change, or documents that a test hands over.
/// Without any everything is allowed, as for an administrator.
/// </summary>
internal sealed class PolicyBook(LocalFolder folder)
{
    private readonly Lock _lock = new();
    private IReadOnlyList<string>? _given;
    private string _stamp = "";
    private Policy? _current;

    /// <summary>What is enforced now; null when nothing is.</summary>
    /// <exception cref="FormatException">A file is no policy; the message names it.</exception>
    public Policy? Current
    {
        get
        {
            lock (_lock) return _given is null ? FromFolder() : _current;
        }
    }

    /// <summary>Enforces documents instead of the folder's.</summary>
    public void Enforce(params IReadOnlyList<string> documents)
    {
        var policy = new Policy([.. documents.SelectMany(PolicyReader.Read)]);
        lock (_lock) (_given, _current) = (documents, policy);
    }

    private Policy? FromFolder()
    {
        var files = Directory.GetFiles(folder.Root, "policy*.json").Order(StringComparer.Ordinal).Select(path => new FileInfo(path)).ToList();
        var stamp = string.Join('|', files.Select(file => $"{file.Name}:{file.Length}:{file.LastWriteTimeUtc.Ticks}"));
        if (stamp != _stamp)
        {
            _current = files.Count == 0 ? null : new Policy([.. files.SelectMany(Read)]);
            _stamp = stamp;
        }

        return _current;
    }

    private static IReadOnlyList<PolicyStatement> Read(FileInfo file)
    {
        try
        {
            return PolicyReader.Read(File.ReadAllText(file.FullName));
        }
        catch (FormatException e)
        {
            throw new FormatException($"{file.Name}: {e.Message}", e);
        }
    }
}
