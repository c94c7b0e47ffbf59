namespace EcsPublish.Hostile.Tests;

/// <summary>How much of the hostile world a run wants to meet, told by environment variables.</summary>
internal static class Hostility
{
    /// <summary>Ends the test as inconclusive unless ECSPUBLISH_HOSTILE is <c>full</c>: it takes minutes, gigabytes, or both.</summary>
    public static void RequireFull()
    {
        if (Environment.GetEnvironmentVariable("ECSPUBLISH_HOSTILE") != "full")
            Assert.Inconclusive("It takes long: it runs only with ECSPUBLISH_HOSTILE=full.");
    }
}
