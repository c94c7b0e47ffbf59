using System.ComponentModel;
using System.Diagnostics;

namespace EcsPublish.Local.Runtime.Processes;

/// <summary>A child process on Windows, which has no SIGTERM: a window is asked to close, a program without one is
/// killed at once.</summary>
internal sealed class WindowsChildProcess : IChildProcess
{
    private const int KilledExitCode = 137;

    private readonly Process _process;
    private bool _killed;

    private WindowsChildProcess(Process process) => (_process, Exited) = (process, AwaitExitAsync());

    public int Id => _process.Id;

    public Stream Output => _process.StandardOutput.BaseStream;

    public Stream Error => _process.StandardError.BaseStream;

    public Task<int> Exited { get; }

    /// <inheritdoc cref="Launch.Start"/>
    public static WindowsChildProcess Start(Launch launch)
    {
        var start = new ProcessStartInfo(launch.Program, launch.Arguments)
        {
            WorkingDirectory = launch.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in launch.Environment)
            start.Environment[name] = value;
        try
        {
            var process = Process.Start(start)!;
            process.StandardInput.Close();
            return new(process);
        }
        catch (Win32Exception e)
        {
            throw new LaunchException(e.NativeErrorCode);
        }
    }

    public void Terminate()
    {
        if (!_process.CloseMainWindow())
            Kill();
    }

    public void Kill()
    {
        _killed = true;
        _process.Kill(entireProcessTree: true);
    }

    private async Task<int> AwaitExitAsync()
    {
        await _process.WaitForExitAsync();
        return _killed ? KilledExitCode : _process.ExitCode;
    }
}
