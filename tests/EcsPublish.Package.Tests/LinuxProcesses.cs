using System.Diagnostics;
using System.Text.RegularExpressions;

namespace EcsPublish.Package.Tests;

/// <summary>What runs in or from a folder, read from /proc.</summary>
internal static partial class LinuxProcesses
{
    /// <summary>What the product promises after the death of a build.</summary>
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(10);

    /// <summary>Ends the test as inconclusive elsewhere.</summary>
    public static void Require()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Inconclusive("Processes are looked up in /proc, which only Linux has.");
        }
    }

    /// <summary>Command lines by process id of all that has its current directory in the folder or names it.</summary>
    public static IReadOnlyDictionary<int, string> Of(string folder) => Directory.EnumerateDirectories("/proc")
        .Where(path => int.TryParse(Path.GetFileName(path), out _))
        .Select(path => (Id: int.Parse(Path.GetFileName(path), System.Globalization.CultureInfo.InvariantCulture), CommandLine: CommandLineIn(path, folder)))
        .Where(process => process.CommandLine is not null)
        .ToDictionary(process => process.Id, process => process.CommandLine!);

    /// <summary>The engines among them that serve a build.</summary>
    public static IReadOnlyList<int> EnginesOf(string folder) => [.. Of(folder).Where(process => Serving().IsMatch(process.Value)).Select(process => process.Key)];

    /// <summary>Waits as long as the product promises until nothing is left but the local AWS itself.</summary>
    public static void WaitUntilOnlyLocalIsLeft(string folder, LocalAws local)
    {
        var began = Stopwatch.GetTimestamp();
        while (Of(folder).Where(process => process.Key != local.ProcessId).ToList() is { Count: > 0 } left)
        {
            Assert.IsLessThan(Promise, Stopwatch.GetElapsedTime(began), $"Still running: {string.Join('\n', left)}");
            Thread.Sleep(50);
        }
    }

    // As a program of its own, or as an assembly that dotnet runs.
    [GeneratedRegex(@"/EcsPublish\.Engine(\.dll)? serve\s*$")]
    private static partial Regex Serving();

    private static string? CommandLineIn(string path, string folder)
    {
        try
        {
            var commandLine = File.ReadAllText(Path.Combine(path, "cmdline")).Replace('\0', ' ');
            var current = new DirectoryInfo(Path.Combine(path, "cwd")).LinkTarget ?? "";
            return current.StartsWith(folder, StringComparison.Ordinal) || commandLine.Contains(folder, StringComparison.Ordinal) ? commandLine : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It ended while we looked, or is somebody else's.
            return null;
        }
    }
}
