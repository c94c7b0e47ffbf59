using System.Diagnostics;
using System.Text;

namespace EcsPublish.Package.Tests;

/// <summary>A command that runs, with what it has printed so far.</summary>
internal sealed class RunningCommand : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private RunningCommand(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        _process.StandardInput.Close();
    }

    public int Id => _process.Id;

    /// <summary>What it has printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts a program in a folder, with a user's environment.</summary>
    public static RunningCommand Start(
        string program, string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        UserEnvironment.Apply(start, environment);
        return new RunningCommand(Process.Start(start)!);
    }

    /// <summary>Waits until a text has been printed.</summary>
    public void WaitFor(string text)
    {
        var began = Stopwatch.GetTimestamp();
        while (!Output.Contains(text, StringComparison.Ordinal))
        {
            Assert.IsFalse(_process.HasExited, $"It ended before it printed '{text}':\n{Output}");
            Assert.IsLessThan(Patience, Stopwatch.GetElapsedTime(began), $"It did not print '{text}':\n{Output}");
            Thread.Sleep(20);
        }
    }

    /// <summary>Waits for its end, and for the end of its output.</summary>
    public CommandResult WaitForEnd()
    {
        var end = _process.WaitForExitAsync();
        Assert.IsTrue(end.Wait(Patience), $"It did not end:\n{Output}");
        return new CommandResult(_process.ExitCode, Output);
    }

    /// <summary>Sends it a signal, and to nobody else.</summary>
    /// <param name="signal">As <c>kill</c> names it: KILL, TERM, INT.</param>
    public void Send(string signal) => Signals.Send(signal, Id);

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private void Keep(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }
    }
}
