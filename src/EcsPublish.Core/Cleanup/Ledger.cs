using Amazon.Runtime;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Publishing;

namespace EcsPublish.Core.Cleanup;

/// <summary>The book of one cleanup: what went is said at once, what stayed and why at the end, and single failures do not stop the rest.</summary>
internal sealed class Ledger(IReporter reporter)
{
    // So many things are named in the story; of more, their number, and the names go into the details.
    private const int MostNamed = 10;

    // Gone by somebody else's hand, or by our own call whose answer was lost.
    private static readonly string[] Gone =
    [
        "ResourceNotFoundException", "RepositoryNotFoundException", "NoSuchEntity", "NoSuchEntityException",
        "ServiceNotFoundException", "ServiceNotActiveException", "ClusterNotFoundException",
    ];

    private readonly Lock _gate = new();
    private readonly List<string> _failures = [];
    private readonly List<string> _kept = [];

    /// <summary>How many things went.</summary>
    public int RemovedCount { get; private set; }

    /// <summary>What could not be removed, a sentence each.</summary>
    public IReadOnlyList<string> Failures => Read(_failures);

    /// <summary>What stays, and why, a line each.</summary>
    public IReadOnlyList<string> KeptLines => Read(_kept);

    /// <summary>Some things of one kind are gone.</summary>
    /// <param name="done">What was done: <c>Deleted image</c>.</param>
    /// <param name="names">Their names.</param>
    public void Removed(string done, IReadOnlyList<string> names)
    {
        RemovedCount += names.Count;
        foreach (var name in names)
        {
            reporter.Say(names.Count > MostNamed ? Importance.Low : Importance.High, $"{done} {name}");
        }

        if (names.Count > MostNamed)
        {
            reporter.Say(Importance.High, $"{done}s: {names.Count}, from {names[0]} to {names[^1]}");
        }
    }

    /// <summary>Something stays.</summary>
    public void Kept(string what, string why)
    {
        lock (_gate)
        {
            _kept.Add($"{what}: {why}");
        }
    }

    /// <summary>Something could not be removed.</summary>
    public void Failed(string what, string why)
    {
        lock (_gate)
        {
            _failures.Add($"{what}: {why}");
        }
    }

    /// <summary>Removes one thing; a failure is noted, and the cleanup goes on.</summary>
    /// <returns>Whether it is gone.</returns>
    public async Task<bool> TryAsync(string what, Func<Task> remove)
    {
        try
        {
            await remove();
            return true;
        }
        catch (AmazonServiceException e) when (Gone.Contains(e.ErrorCode))
        {
            return true;
        }
        catch (Exception e) when (e is PublishException or AmazonServiceException)
        {
            Failed(what, Explanation.Of(e)!.Text);
            return false;
        }
    }

    /// <summary>Looks for things to remove; none, when they cannot be looked for, which is noted.</summary>
    public async Task<Removal> FindAsync(string what, Func<Task<Removal>> find)
    {
        var found = Removal.Nothing;
        await TryAsync(what, async () => found = await find());
        return found;
    }

    /// <summary>Ends the cleanup with one error when something could not be removed.</summary>
    public void Close()
    {
        if (Failures is [var first, ..] failures)
        {
            throw new PublishException(Diagnostics.CleanupIncomplete.With(Amount.Of(failures.Count, "thing"), Amount.Of(RemovedCount, "thing"), first) with { Details = failures });
        }
    }

    private List<string> Read(List<string> lines)
    {
        lock (_gate)
        {
            return [.. lines];
        }
    }
}
