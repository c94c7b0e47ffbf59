using System.Diagnostics;
using System.Text;

namespace EcsPublish.Engine.Tests;

/// <summary>The engine's program, run as a build runs it: <c>dotnet exec EcsPublish.Engine.dll</c>.</summary>
internal static class EngineProgram
{
    /// <summary>Starts it, with its data in a folder of the test's.</summary>
    public static Process Start(string dataFolder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", typeof(EngineServer).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["XDG_DATA_HOME"] = dataFolder;
        start.Environment["LOCALAPPDATA"] = dataFolder;
        start.Environment["DOCKER_HOST"] = $"unix://{EngineSocket(dataFolder)}"; // No test meets this machine's own container engine.
        return Process.Start(start)!;
    }

    /// <summary>Where a test may put a container engine.</summary>
    public static string EngineSocket(string dataFolder) => Path.Combine(dataFolder, "engine.sock");

    /// <summary>Sends a signal, by its name without <c>SIG</c>.</summary>
    public static void Signal(Process process, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Ends a process that a test has left behind.</summary>
    public static void End(Process process)
    {
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
