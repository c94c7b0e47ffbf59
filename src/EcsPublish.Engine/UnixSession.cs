using System.Runtime.InteropServices;

namespace EcsPublish.Engine;

/// <summary>A session and process group of its own: a Ctrl+C in the terminal of the build that started the daemon does not reach it.</summary>
internal static partial class UnixSession
{
    /// <summary>Leaves the starter's session; does nothing on Windows, where a process without a console gets no Ctrl+C.</summary>
    public static void Begin()
    {
        if (!OperatingSystem.IsWindows() && SetSid() < 0)
        {
            Console.Error.WriteLine("setsid failed; the daemon shares its starter's session.");
        }
    }

    [LibraryImport("libc", EntryPoint = "setsid", SetLastError = true)]
    private static partial int SetSid();
}
