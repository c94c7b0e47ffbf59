namespace EcsPublish.Local.Logs;

/// <summary>A log stream as it is remembered.</summary>
internal sealed class StreamState
{
    /// <summary>Its file in the group's folder.</summary>
    public string File { get; set; } = "";

    /// <summary>When it was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>Who writes it: a container that may go on, one that has ended, or callers of PutLogEvents.</summary>
    public WriterKind Writer { get; set; }
}
