using System.Diagnostics;
using System.Text;

namespace EcsPublish.Package.Tests;

/// <summary>A command that runs, with what it has printed so far.</summary>
internal sealed class RunningCommand : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    public RunningCommand(Process process)
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

    /// <summary>Waits for its end.</summary>
    public CommandResult WaitForEnd()
    {
        Assert.IsTrue(_process.WaitForExit(Patience), $"It did not end:\n{Output}");
        _process.WaitForExit();
        return new CommandResult(_process.ExitCode, Output);
    }

    /// <summary>Kills it as <c>kill -9</c> does, and nothing else.</summary>
    public void Kill() => _process.Kill(entireProcessTree: false);

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
