namespace EcsPublish.Core.Services;

/// <summary>
/// Tells a deployment that cannot succeed from one with bad luck: a task failed, and a task that was started after that failed for the same cause.
/// Tasks that fail side by side are one try.
/// </summary>
internal static class RepeatedFailure
{
    private const int Tries = 2;

    /// <summary>The cause that repeats, or null.</summary>
    /// <param name="least">How many failed tasks it takes at least: a project that states a threshold expects some to fail.</param>
    public static string? Find(IEnumerable<TaskFailure> failures, int least) =>
        failures.GroupBy(failure => failure.Cause).FirstOrDefault(same => same.Count() >= least && CountTries(same) >= Tries)?.Key;

    private static int CountTries(IEnumerable<TaskFailure> same)
    {
        var tries = 0;
        DateTime? ended = null;
        foreach (var failure in same.OrderBy(failure => failure.EndedAt))
        {
            if (ended is null || failure.CreatedAt >= ended)
            {
                tries++;
                ended = failure.EndedAt ?? failure.CreatedAt;
            }
        }

        return tries;
    }
}
