using Amazon;

namespace EcsPublish.Aws;

/// <summary>Reads the value it stands on, in one wire format. Null means that the value is missing or the format's null.</summary>
internal abstract class ShapeReader
{
    /// <summary>Whether the value is the format's null.</summary>
    public abstract bool IsNull { get; }

    public abstract string? String();

    public abstract long? Long();

    public abstract double? Double();

    public abstract bool? Boolean();

    /// <summary>A time, always in UTC.</summary>
    public abstract DateTime? Time();

    /// <summary>Hands each member of the structure it stands on to the shape.</summary>
    public abstract void Members(IShape shape);

    public abstract List<T>? List<T>(Func<ShapeReader, T> item);

    public abstract Dictionary<string, T>? Map<T>(Func<ShapeReader, T> value);

    public int? Integer() => checked((int?)Long());

    public float? Float() => (float?)Double();

    /// <summary>A time that this service counts in milliseconds since 1970.</summary>
    public DateTime? Milliseconds() => Long() is { } value ? DateTime.UnixEpoch.AddMilliseconds(value) : null;

    public MemoryStream? Blob() => String() is { } value ? new MemoryStream(Convert.FromBase64String(value)) : null;

    public T? Structure<T>()
        where T : class, IShape, new()
    {
        if (IsNull)
            return null;

        var shape = new T();
        Members(shape);
        return shape;
    }

    /// <summary>What a missing list is in v4 of the SDK.</summary>
    protected static List<T>? MissingList<T>() => AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>What a missing map is in v4 of the SDK.</summary>
    protected static Dictionary<string, T>? MissingMap<T>() => AWSConfigs.InitializeCollections ? [] : null;
}
