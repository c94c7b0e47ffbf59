namespace EcsPublish.Local.Logs;

/// <summary>A log group as it is remembered.</summary>
internal sealed class GroupState
{
    /// <summary>Its name, for example <c>/ecs/app</c>.</summary>
    public string Name { get; set; } = "";

    /// <summary>When it was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>STANDARD or INFREQUENT_ACCESS; remembered and shown.</summary>
    public string Class { get; set; } = "STANDARD";

    /// <summary>Days after which events may go; remembered and shown, nothing is removed. Null means never.</summary>
    public int? RetentionInDays { get; set; }

    /// <summary>AWS tags.</summary>
    public Dictionary<string, string> Tags { get; set; } = [];

    /// <summary>Its streams by name.</summary>
    public SortedDictionary<string, StreamState> Streams { get; set; } = new(StringComparer.Ordinal);
}
