using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace EcsPublish.Core.Tests.Settings;

/// <summary>A dictionary that answers as another does, and remembers what it was asked for.</summary>
internal sealed class AskedNames<T>(IReadOnlyDictionary<string, T> answers) : IReadOnlyDictionary<string, T>
{
    private readonly SortedSet<string> _asked = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Asked => _asked;

    public IEnumerable<string> Keys => answers.Keys;

    public IEnumerable<T> Values => answers.Values;

    public int Count => answers.Count;

    public T this[string key] => answers[key];

    public bool ContainsKey(string key) => answers.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        _asked.Add(key);
        return answers.TryGetValue(key, out value);
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => answers.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
