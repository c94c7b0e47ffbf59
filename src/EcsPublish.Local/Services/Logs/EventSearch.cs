using System.Globalization;
using EcsPublish.Local.Logs;

namespace EcsPublish.Local.Services.Logs;

/// <summary>
/// Searches several streams at once and gives what matches in order of time. Its token holds the place reached in each stream, so that a
/// line that
/// comes late into one of them is neither lost nor makes another come twice.
/// </summary>
internal sealed class EventSearch : IDisposable
{
    private readonly Func<StoredEvent, bool> _matches;
    private readonly List<(LogStream Stream, EventReader Reader)> _streams;
    private readonly PriorityQueue<(int At, StoredEvent Event), (long Time, int At)> _next = new();

    /// <param name="streams">Where to search.</param>
    /// <param name="token">Where the page before ended; null to begin.</param>
    /// <param name="matches">What to find.</param>
    public EventSearch(IEnumerable<LogStream> streams, string? token, Func<StoredEvent, bool> matches)
    {
        _matches = matches;
        var places = Places(token);
        _streams = [.. streams.Select(stream => (stream, stream.Events.OpenReader(places.GetValueOrDefault(stream.Key))))];
        for (var i = 0; i < _streams.Count; i++) Advance(i);
    }

    /// <summary>The next page.</summary>
    /// <returns>What was found, and the token to go on with; null when all has been searched.</returns>
    public (List<(LogStream Stream, StoredEvent Event)> Found, string? Token) Page(int? limit)
    {
        var found = new List<(LogStream, StoredEvent)>();
        var budget = new EventBudget(limit);
        while (_next.TryPeek(out var first, out _))
        {
            if (!budget.Take(first.Event)) return (found, Token());
            _next.Dequeue();
            found.Add((_streams[first.At].Stream, first.Event));
            Advance(first.At);
        }

        return (found, null);
    }

    /// <inheritdoc />
    public void Dispose() => _streams.ForEach(stream => stream.Reader.Dispose());

    private void Advance(int at)
    {
        while (_streams[at].Reader.Next() is { } item)
        {
            if (!_matches(item)) continue;
            _next.Enqueue((at, item), (item.Time, at));
            return;
        }
    }

    private string Token()
    {
        var places = _streams.ToDictionary(stream => stream.Stream.Key, stream => stream.Reader.Position);
        foreach (var (waiting, _) in _next.UnorderedItems) places[_streams[waiting.At].Stream.Key] = waiting.Event.Start;
        return string.Join(',', places.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.Key}:{place.Value}")));
    }

    private static Dictionary<string, long> Places(string? token)
    {
        try
        {
            return (token ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(place => place.Split(':'))
                .ToDictionary(place => place[0], place => long.Parse(place[1], CultureInfo.InvariantCulture));
        }
        catch (Exception e) when (e is FormatException or IndexOutOfRangeException or ArgumentException)
        {
            throw new AwsError("InvalidParameterException", "The specified nextToken is invalid.");
        }
    }
}
