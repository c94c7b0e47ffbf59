using System.Text;

namespace EcsPublish.Local.Runtime.Processes;

/// <summary>A file that the kernel would not execute. To Docker its container has started, printed why, and ended with 255.</summary>
internal sealed class UnexecutableProgram(string path) : IChildProcess
{
    private const int ExecFailed = 255;

    public int Id => 0;

    public Stream Output => Stream.Null;

    public Stream Error { get; } = new MemoryStream(Encoding.UTF8.GetBytes($"exec {path}: exec format error\n"));

    public Task<int> Exited { get; } = Task.FromResult(ExecFailed);

    public void Terminate()
    {
        // Nothing runs.
    }

    public void Kill()
    {
        // Nothing runs.
    }
}
