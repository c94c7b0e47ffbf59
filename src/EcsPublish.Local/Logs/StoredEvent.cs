namespace EcsPublish.Local.Logs;

/// <summary>One line of a log stream, and where it lies in its file.</summary>
/// <param name="Time">When it was said, milliseconds since 1970.</param>
/// <param name="Ingested">When it came in, milliseconds since 1970.</param>
/// <param name="Message">The line.</param>
/// <param name="Start">Offset of its first byte.</param>
/// <param name="End">Offset after its last byte.</param>
internal sealed record StoredEvent(long Time, long Ingested, string Message, long Start, long End);
