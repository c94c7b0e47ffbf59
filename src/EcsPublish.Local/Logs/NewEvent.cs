namespace EcsPublish.Local.Logs;

/// <summary>A line on its way into a stream.</summary>
/// <param name="Time">When it was said, milliseconds since 1970.</param>
/// <param name="Message">The line.</param>
internal readonly record struct NewEvent(long Time, string Message);
