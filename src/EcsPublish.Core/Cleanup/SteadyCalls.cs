using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Cleanup;

/// <summary>
/// Many calls, at a pace that AWS bears: a few side by side, and one that is throttled, also after the SDK's own retries, is made again after a
/// pause that doubles. ECS refills its buckets slowly (<see href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html"/>),
/// so more side by side would be throttled all the same, and other callers of the account with it.
/// </summary>
internal sealed class SteadyCalls(AwsSession aws, TimeProvider time)
{
    private const int SideBySide = 4;

    // How long one call may be throttled before it counts as failed.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <summary>Makes one call.</summary>
    public Task<T> CallAsync<T>(AwsAction action, string resource, Func<CancellationToken, Task<T>> call, CancellationToken cancellation) =>
        Patience.RetryAsync(time, Longest, IsThrottled, () => aws.CallAsync(action, resource, () => call(cancellation)), cancellation);

    /// <summary>Reads a list that comes in pages to its end.</summary>
    /// <param name="read">Reads the page of a token, null for the first, and gives its items and the next token.</param>
    public static async Task<List<T>> PagesAsync<T>(Func<string?, Task<(List<T>? Items, string? Next)>> read)
    {
        var all = new List<T>();
        string? token = null;
        do
        {
            var (items, next) = await read(token);
            all.AddRange(items ?? []);
            token = next;
        }
        while (!string.IsNullOrEmpty(token));
        return all;
    }

    /// <summary>Does something with each item, a few at a time; the results are in the order of the items.</summary>
    public static async Task<IReadOnlyList<TOut>> ForEachAsync<TIn, TOut>(
        IReadOnlyList<TIn> items, Func<TIn, CancellationToken, Task<TOut>> work, CancellationToken cancellation)
    {
        var results = new TOut[items.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellation };
        await Parallel.ForAsync(0, items.Count, options, async (at, token) => results[at] = await work(items[at], token));
        return results;
    }

    private static bool IsThrottled(Exception e) => e is PublishException { Diagnostic.Descriptor: var kind } && kind == Diagnostics.Throttled;
}
