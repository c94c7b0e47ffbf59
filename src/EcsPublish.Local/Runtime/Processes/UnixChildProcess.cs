using System.IO.Pipes;
using System.Runtime.InteropServices;

namespace EcsPublish.Local.Runtime.Processes;

/// <summary>A child process on Linux or macOS, with its session as the group that is signalled.</summary>
internal sealed class UnixChildProcess : IChildProcess
{
    private const int SignalBase = 128;
    private const int LostExitCode = 255;
    private const int RoomForInfo = 256;

    private readonly Lock _gate = new();
    private readonly TaskCompletionSource<int> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _gone;

    private UnixChildProcess(int id, Stream output, Stream error) => (Id, Output, Error) = (id, output, error);

    public int Id { get; }

    public Stream Output { get; }

    public Stream Error { get; }

    public Task<int> Exited => _exited.Task;

    /// <inheritdoc cref="Launch.Start"/>
    public static UnixChildProcess Start(Launch launch)
    {
        // Not inheritable: a sibling that starts meanwhile must not hold our pipes open.
        var output = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.None);
        var error = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.None);
        try
        {
            var id = UnixSpawn.Start(launch, output.ClientSafePipeHandle, error.ClientSafePipeHandle);
            var child = new UnixChildProcess(id, output, error);
            new Thread(child.AwaitExit) { IsBackground = true, Name = $"wait for {id}" }.Start();
            return child;
        }
        finally
        {
            output.DisposeLocalCopyOfClientHandle();
            error.DisposeLocalCopyOfClientHandle();
        }
    }

    public void Terminate() => Signal(LibC.SigTerm);

    public void Kill() => Signal(LibC.SigKill);

    private void AwaitExit()
    {
        using var memory = new NativeMemoryScope();
        // The leader stays a zombie until its group is gone, so that its id cannot have passed to a stranger.
        var info = memory.Block(RoomForInfo);
        Uninterrupted(() => LibC.WaitId(LibC.OneProcess, Id, info, LibC.WaitForExit | LibC.LeaveZombie));
        Kill();
        lock (_gate)
            _gone = true;
        var status = 0;
        var found = Uninterrupted(() => LibC.Wait(Id, out status, 0)) == Id;
        _exited.SetResult(found ? ExitCode(status) : LostExitCode);
    }

    /// <summary>Repeats a call that a signal to this process has cut short.</summary>
    private static int Uninterrupted(Func<int> call)
    {
        const int Interrupted = 4;
        int result;
        do
            result = call();
        while (result == -1 && Marshal.GetLastPInvokeError() == Interrupted);
        return result;
    }

    private void Signal(int signal)
    {
        lock (_gate)
        {
            if (!_gone)
                _ = LibC.Kill(-Id, signal);
        }
    }

    private static int ExitCode(int status)
    {
        var signal = status & 0x7f;
        return signal == 0 ? (status >> 8) & 0xff : SignalBase + signal;
    }
}
