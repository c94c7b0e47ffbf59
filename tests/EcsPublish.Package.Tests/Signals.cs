using System.Diagnostics;

namespace EcsPublish.Package.Tests;

/// <summary>Signals of Unix, sent by the shell's own <c>kill</c>, which every machine has.</summary>
internal static class Signals
{
    /// <summary>Sends one signal to all the processes at once, as far as that goes.</summary>
    /// <param name="signal">As <c>kill</c> names it: KILL, TERM, INT.</param>
    public static void Send(string signal, params IEnumerable<int> processes)
    {
        using var kill = Process.Start("sh", ["-c", $"kill -{signal} {string.Join(' ', processes)}"]);
        kill.WaitForExit();
        Assert.AreEqual(0, kill.ExitCode, $"kill -{signal}");
    }
}
