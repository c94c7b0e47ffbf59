using Amazon;
using Amazon.Runtime;

namespace EcsPublish.Aws;

/// <summary>Writes shapes in one wire format. The name is null for an item of a list; a null value is left out.</summary>
internal abstract class ShapeWriter
{
    public abstract void Value(string? name, string? value);

    public abstract void Value(string? name, long? value);

    public abstract void Value(string? name, double? value);

    public abstract void Value(string? name, bool? value);

    public abstract void Value(string? name, DateTime? value);

    public abstract void Value(string? name, IShape? value);

    /// <summary>Writes a list that is there, even when it is empty: the form of lists inside lists and maps.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="itemName">What formats with named items call one: <c>member</c>, <c>item</c>.</param>
    /// <param name="items">The list.</param>
    /// <param name="item">Writes one item under the name it is given.</param>
    public abstract void Elements<T>(string? name, string itemName, List<T> items, Action<ShapeWriter, string?, T> item);

    /// <summary>Writes a map that is there, even when it is empty.</summary>
    public abstract void Entries<T>(string? name, Dictionary<string, T> items, Action<ShapeWriter, string?, T> item);

    public void Value(string? name, int? value) => Value(name, (long?)value);

    public void Value(string? name, float? value) => Value(name, (double?)value);

    public void Value(string? name, ConstantClass? value) => Value(name, value?.Value);

    public void Value(string? name, MemoryStream? value) => Value(name, value is null ? null : Convert.ToBase64String(value.ToArray()));

    /// <summary>A time that this service counts in milliseconds since 1970.</summary>
    public void Milliseconds(string? name, DateTime? value) =>
        Value(name, value is { } time ? (long)(time.ToUniversalTime() - DateTime.UnixEpoch).TotalMilliseconds : (long?)null);

    /// <summary>An idempotency token: a fresh one when the caller has none, so that the SDK's retries cannot do the work twice.</summary>
    public void Token(string name, string? value) => Value(name, value ?? Guid.NewGuid().ToString());

    /// <summary>A member that is a list.</summary>
    public void List<T>(string name, string itemName, List<T>? items, Action<ShapeWriter, string?, T> item)
    {
        if (items is not null && IsSent(items.Count))
            Elements(name, itemName, items, item);
    }

    /// <summary>A member that is a map.</summary>
    public void Map<T>(string name, Dictionary<string, T>? items, Action<ShapeWriter, string?, T> item)
    {
        if (items is not null && IsSent(items.Count))
            Entries(name, items, item);
    }

    /// <summary>
    /// As in v4 of the SDK: an empty collection is sent, unless the SDK is told to initialize collections; then empty means "not set".
    /// </summary>
    private static bool IsSent(int count) => count > 0 || !AWSConfigs.InitializeCollections;
}
