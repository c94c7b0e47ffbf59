using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace EcsPublish.Local.Runtime.Processes;

/// <summary>Remembers on disk which processes run, so that the next server can end them when this one dies without a word.</summary>
/// <remarks>A small file for each, named by process id, that holds its start time: an id alone may have passed to a stranger.</remarks>
/// <param name="folder">Where the files lie.</param>
internal sealed class RunningProcesses(string folder)
{
    /// <summary>The clock that start times are computed from may be set between two readings.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(2);

    /// <summary>Remembers a process until it has ended.</summary>
    public void Add(IChildProcess child)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, child.Id.ToString(CultureInfo.InvariantCulture));
        if (StartTime(child.Id) is not { } start)
            return;
        File.WriteAllText(file, start.ToString("O", CultureInfo.InvariantCulture));
        child.Exited.ContinueWith(_ => File.Delete(file), TaskScheduler.Default);
    }

    /// <summary>Ends what earlier servers left, with the groups they lead, and forgets it.</summary>
    public void KillLeftOvers()
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var file in Directory.GetFiles(folder))
        {
            var id = int.Parse(Path.GetFileName(file), CultureInfo.InvariantCulture);
            if (DateTime.TryParse(File.ReadAllText(file), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var start))
                KillIfSame(id, start);
            File.Delete(file);
        }
    }

    private static void KillIfSame(int id, DateTime start)
    {
        if (StartTime(id) is not { } actual || (actual - start).Duration() > Tolerance)
            return;
        if (OperatingSystem.IsWindows())
            Process.GetProcessById(id).Kill(entireProcessTree: true);
        else
            _ = LibC.Kill(-id, LibC.SigKill);
    }

    private static DateTime? StartTime(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.StartTime.ToUniversalTime();
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return null; // It has ended.
        }
    }
}
