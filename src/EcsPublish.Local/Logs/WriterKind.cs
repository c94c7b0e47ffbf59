namespace EcsPublish.Local.Logs;

/// <summary>Who writes a log stream, which decides whether a reader who has read everything may stop waiting.</summary>
internal enum WriterKind
{
    /// <summary>Callers of PutLogEvents; more may come at any time.</summary>
    Callers,

    /// <summary>A container that runs.</summary>
    Running,

    /// <summary>A container that has ended: nothing more will come.</summary>
    Ended,
}
