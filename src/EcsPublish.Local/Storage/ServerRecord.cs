using System.Text.Json;

namespace EcsPublish.Local.Storage;

/// <summary>Where the living server of a folder is: the content of <c>server.json</c>.</summary>
/// <param name="Port">Its port on 127.0.0.1.</param>
/// <param name="Pid">Its process.</param>
/// <param name="Version">The product version it is of.</param>
/// <param name="Started">When it began to listen.</param>
internal sealed record ServerRecord(int Port, int Pid, string Version, DateTimeOffset Started)
{
    /// <summary>What the folder says; null when no server lives and none was killed.</summary>
    public static ServerRecord? Read(LocalFolder folder) =>
        File.Exists(folder.ServerFile)
            ? JsonSerializer.Deserialize(File.ReadAllBytes(folder.ServerFile), StorageJson.Default.ServerRecord)
            : null;

    /// <summary>Announces the server.</summary>
    public void Write(LocalFolder folder) =>
        AtomicFile.Write(folder.ServerFile, JsonSerializer.SerializeToUtf8Bytes(this, StorageJson.Default.ServerRecord));
}
