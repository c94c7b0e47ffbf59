using System.Diagnostics;

namespace EcsPublish.Package.Tests;

/// <summary>A terminal with a person in front of it: a tmux session that nobody is attached to.</summary>
internal sealed class Terminal : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly string _session = "ecs" + Guid.NewGuid().ToString("N")[..8];
    private readonly string _folder;

    /// <param name="folder">Where the command runs.</param>
    /// <param name="command">A shell command.</param>
    public Terminal(string folder, string command)
    {
        _folder = folder;
        Tmux("new-session", "-d", "-x", "200", "-y", "60", $"export TERM=xterm-256color; {command}; echo The command has ended.; cat");
    }

    /// <summary>Waits until the screen shows a text.</summary>
    /// <returns>The screen at that moment.</returns>
    public string WaitFor(string text)
    {
        var began = Stopwatch.GetTimestamp();
        for (var screen = Tmux("capture-pane", "-p", "-J"); ; screen = Tmux("capture-pane", "-p", "-J"))
        {
            if (screen.Contains(text, StringComparison.Ordinal))
            {
                return screen;
            }

            Assert.IsLessThan(Patience, Stopwatch.GetElapsedTime(began), $"The screen does not show '{text}':\n{screen}");
            Thread.Sleep(50);
        }
    }

    /// <summary>Waits until the command has ended.</summary>
    /// <returns>The last screen.</returns>
    public string WaitForEnd() => WaitFor("The command has ended.");

    public void Dispose() => Tmux("kill-server");

    private string Tmux(params IEnumerable<string> arguments)
    {
        using var tmux = RunningCommand.Start("tmux", _folder, ["-L", _session, "-f", "/dev/null", .. arguments]);
        return tmux.WaitForEnd().MustSucceed().Output;
    }
}
