using EcsPublish.Local.Logs;

namespace EcsPublish.Local.Services.Logs;

/// <summary>A page of a stream in order of the file, and the places before and after it.</summary>
internal sealed record EventPage(IReadOnlyList<StoredEvent> Events, long Start, long End);
