using System.Text;
using EcsPublish.Local.Logs;

namespace EcsPublish.Local.Services.Logs;

/// <summary>How much still fits into a page: 10,000 events and 1 MB, as
/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html has it.</summary>
internal sealed class EventBudget(int? limit)
{
    /// <summary>Most events of a page, and of a batch.</summary>
    public const int MaxEvents = 10_000;

    /// <summary>Most bytes of a page, and of a batch.</summary>
    public const int MaxBytes = 1_048_576;

    /// <summary>What each event counts beyond its text.</summary>
    public const int Overhead = 26;

    private int _events = limit ?? MaxEvents;
    private int _bytes = MaxBytes;

    /// <summary>What an event counts.</summary>
    public static int SizeOf(string message) => Encoding.UTF8.GetByteCount(message) + Overhead;

    /// <summary>Takes an event in; false when the page is full. The first always fits.</summary>
    public bool Take(StoredEvent item)
    {
        var isFirst = _bytes == MaxBytes;
        var size = SizeOf(item.Message);
        if (_events == 0 || (size > _bytes && !isFirst)) return false;

        _events--;
        _bytes -= size;
        return true;
    }
}
