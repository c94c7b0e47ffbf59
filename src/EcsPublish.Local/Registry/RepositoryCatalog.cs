using System.Text.Json;
using EcsPublish.Local.Storage;

namespace EcsPublish.Local.Registry;

/// <summary>
/// All repositories, each in a file of its own. Reading and changing go through here, under one lock, so that a tag is checked and set in
/// one step
/// and pushes side by side never lose each other's changes.
/// </summary>
internal sealed class RepositoryCatalog
{
    private readonly Lock _lock = new();
    private readonly string _folder;
    private readonly SortedDictionary<string, Repository> _repositories = new(StringComparer.Ordinal);

    /// <summary>Loads the repositories of the folder.</summary>
    public RepositoryCatalog(LocalFolder folder)
    {
        _folder = Directory.CreateDirectory(Path.Combine(folder.Registry, "repositories")).FullName;
        foreach (var file in Directory.EnumerateFiles(_folder, "*.json"))
        {
            if (JsonSerializer.Deserialize(File.ReadAllBytes(file), RegistryJson.Default.Repository) is { } repository)
                _repositories.Add(repository.Name, repository);
        }
    }

    /// <summary>Looks at all repositories at once.</summary>
    public T ReadAll<T>(Func<IReadOnlyDictionary<string, Repository>, T> look)
    {
        lock (_lock) return look(_repositories);
    }

    /// <summary>Looks at one repository.</summary>
    /// <exception cref="RegistryError">There is none of that name.</exception>
    public T Read<T>(string name, Func<Repository, T> look)
    {
        lock (_lock) return look(Existing(name));
    }

    /// <summary>Changes one repository and writes it down.</summary>
    /// <exception cref="RegistryError">There is none of that name.</exception>
    public void Change(string name, Action<Repository> change)
    {
        lock (_lock)
        {
            var repository = Existing(name);
            change(repository);
            Save(repository);
        }
    }

    /// <summary>Adds a repository.</summary>
    /// <returns>False when there is one of that name.</returns>
    public bool TryAdd(Repository repository)
    {
        lock (_lock)
        {
            if (!_repositories.TryAdd(repository.Name, repository)) return false;
            Save(repository);
            return true;
        }
    }

    /// <summary>Removes a repository, unless the condition says no.</summary>
    /// <exception cref="RegistryError">There is none of that name.</exception>
    public Repository Remove(string name, Action<Repository> check)
    {
        lock (_lock)
        {
            var repository = Existing(name);
            check(repository);
            _repositories.Remove(name);
            File.Delete(FileOf(name));
            return repository;
        }
    }

    private Repository Existing(string name) =>
        _repositories.TryGetValue(name, out var repository) ? repository : throw RegistryError.NameUnknown(name);

    private void Save(Repository repository) =>
        AtomicFile.Write(FileOf(repository.Name), JsonSerializer.SerializeToUtf8Bytes(repository, RegistryJson.Default.Repository));

    private string FileOf(string name) => Path.Combine(_folder, $"{Uri.EscapeDataString(name)}.json");
}
