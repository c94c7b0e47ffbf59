using System.Collections.Concurrent;
using EcsPublish.Local.Storage;

namespace EcsPublish.Local.Registry;

/// <summary>The uploads that are going on. They end with the server: a client begins again, as after ECR forgets one.</summary>
internal sealed class UploadSessions : IDisposable
{
    private readonly ConcurrentDictionary<string, UploadSession> _sessions = new();
    private readonly string _folder;

    public UploadSessions(LocalFolder folder)
    {
        _folder = Path.Combine(folder.Registry, "uploads");
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
        Directory.CreateDirectory(_folder);
    }

    /// <summary>Begins an upload.</summary>
    /// <returns>Its id.</returns>
    public string Start(string repository)
    {
        var id = Guid.NewGuid().ToString();
        _sessions[id] = new UploadSession(repository, Path.Combine(_folder, id));
        return id;
    }

    /// <summary>The upload of that id.</summary>
    /// <exception cref="RegistryError">There is none in that repository.</exception>
    public UploadSession Get(string id, string repository) =>
        _sessions.TryGetValue(id, out var session) && session.Repository == repository ? session : throw RegistryError.UploadUnknown();

    /// <summary>Takes the upload of that id out, to be completed or cancelled by the one who got it.</summary>
    /// <exception cref="RegistryError">There is none in that repository.</exception>
    public UploadSession Take(string id, string repository)
    {
        Get(id, repository);
        return _sessions.TryRemove(id, out var session) ? session : throw RegistryError.UploadUnknown();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var session in _sessions.Values) session.Dispose();
    }
}
