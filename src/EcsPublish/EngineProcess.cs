using System.Diagnostics;
using System.Text;

namespace EcsPublish;

/// <summary>The engine's process: its command line, its clean environment, and the last lines of its stderr.</summary>
internal sealed class EngineProcess : IDisposable
{
    /// <summary>How long the engine may take to stop its tasks once its input has ended, before it is killed.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(10);

    private const int KeptErrorLines = 40;

    // Another MSBuild's settings and start-up hooks are none of the engine's business.
    private static readonly string[] ForeignPrefixes = ["MSBUILD", "DOTNET_CLI_", "DOTNET_STARTUP_HOOKS"];

    private readonly Process _process;
    private readonly Queue<string> _errorLines = new();

    public EngineProcess(EngineCommand command)
    {
        var start = command.Serve();
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        start.StandardOutputEncoding = start.StandardErrorEncoding = Encoding.UTF8;
        start.UseShellExecute = false;
        start.CreateNoWindow = true;
        foreach (var name in start.Environment.Keys.Where(IsForeign).ToList())
        {
            start.Environment.Remove(name);
        }

        _process = Process.Start(start) ?? throw new InvalidOperationException($"'{start.FileName}' did not start.");
        _process.ErrorDataReceived += (_, line) => KeepErrorLine(line.Data);
        _process.BeginErrorReadLine();
    }

    /// <summary>Requests go here, a line each. Closing it tells the engine that the build is gone.</summary>
    public StreamWriter Input => _process.StandardInput;

    /// <summary>Events come from here, a line each.</summary>
    public StreamReader Output => _process.StandardOutput;

    /// <summary>The exit code and the last lines of stderr, in one line, for the error that reports a crash.</summary>
    public string DescribeEnd()
    {
        // This one waits for all of stderr, too.
        Task.WaitAny([_process.WaitForExitAsync()], Farewell);
        var exit = _process.HasExited ? $"exit code {_process.ExitCode}" : "still running";
        lock (_errorLines)
        {
            return _errorLines.Count == 0 ? exit : $"{exit}; {string.Join(" | ", _errorLines)}";
        }
    }

    /// <summary>Ends the input, which is the engine's one stop signal, and waits until it has cleaned up.</summary>
    public void Dispose()
    {
        try
        {
            Input.Close();
        }
        catch (IOException)
        {
            // The engine is gone already: there is nobody to tell.
        }

        if (!_process.WaitForExit(Farewell))
        {
            _process.Kill(entireProcessTree: false);
        }

        _process.Dispose();
    }

    private static bool IsForeign(string name) =>
        ForeignPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private void KeepErrorLine(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return;
        }

        lock (_errorLines)
        {
            _errorLines.Enqueue(line.Trim());
            if (_errorLines.Count > KeptErrorLines)
            {
                _errorLines.Dequeue();
            }
        }
    }
}
