using EcsPublish.Local.Logs;

namespace EcsPublish.Local.Services.Logs;

/// <summary>The events that a caller wants: a span of time, the end not included, and how many at most.</summary>
/// <param name="From">Milliseconds since 1970.</param>
/// <param name="To">Milliseconds since 1970.</param>
/// <param name="Limit">Most events of a page; null for as many as fit.</param>
internal sealed record EventRange(long From, long To, int? Limit)
{
    /// <summary>Whether an event is in the span.</summary>
    public bool Holds(StoredEvent item) => item.Time >= From && item.Time < To;

    /// <summary>The page that begins at an offset.</summary>
    public EventPage After(EventFile file, long offset)
    {
        var events = new List<StoredEvent>();
        var budget = new EventBudget(Limit);
        var end = offset;
        using var reader = file.OpenReader(offset);
        while (reader.Next() is { } item)
        {
            if (Holds(item))
            {
                if (!budget.Take(item)) break;
                events.Add(item);
            }

            end = item.End;
        }

        return new EventPage(events, offset, end);
    }

    /// <summary>The page that ends at an offset.</summary>
    public EventPage Before(EventFile file, long offset)
    {
        var events = new List<StoredEvent>();
        var budget = new EventBudget(Limit);
        var start = offset;
        using var reader = file.OpenReader(offset);
        while (reader.Previous() is { } item)
        {
            if (Holds(item))
            {
                if (!budget.Take(item)) break;
                events.Add(item);
            }

            start = item.Start;
        }

        events.Reverse();
        return new EventPage(events, start, offset);
    }
}
