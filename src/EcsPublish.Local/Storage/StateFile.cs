using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace EcsPublish.Local.Storage;

/// <summary>What one service remembers, as JSON. The service loads it once, changes it under its own lock and saves it after each
/// change.</summary>
/// <param name="path">Full path of the file; it need not exist.</param>
/// <param name="type">How the state is written: <c>MyJson.Default.MyState</c>.</param>
internal sealed class StateFile<T>(string path, JsonTypeInfo<T> type)
    where T : class, new()
{
    /// <summary>The state of the last run, or a new one.</summary>
    public T Load() => File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), type) ?? new T() : new T();

    /// <summary>Replaces the file.</summary>
    public void Save(T state) => AtomicFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(state, type));
}
