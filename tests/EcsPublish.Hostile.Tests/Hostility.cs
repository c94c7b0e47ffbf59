namespace EcsPublish.Hostile.Tests;

/// <summary>How much of the hostile world a run wants to meet, told by ECSPUBLISH_HOSTILE: all of it is <c>full</c>.</summary>
internal static class Hostility
{
    private static bool IsFull => Environment.GetEnvironmentVariable("ECSPUBLISH_HOSTILE") == "full";

    /// <summary>Ends the test as inconclusive unless all is wanted: it takes minutes, gigabytes, or both.</summary>
    public static void RequireFull()
    {
        if (!IsFull) Assert.Inconclusive("It takes long: it runs only with ECSPUBLISH_HOSTILE=full.");
    }

    /// <summary>Of many alike cases all, or a sample when time is short.</summary>
    /// <param name="cases">How many there are.</param>
    /// <param name="step">One of so many is taken in a short run.</param>
    /// <param name="first">Where the sample begins.</param>
    public static IEnumerable<int> Choose(int cases, int step, int first = 0) =>
        IsFull ? Enumerable.Range(0, cases) : Enumerable.Range(0, cases).Where(number => number % step == first % step);
}
