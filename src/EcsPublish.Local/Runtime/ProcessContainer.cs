using EcsPublish.Local.Runtime.Output;
using EcsPublish.Local.Runtime.Processes;

namespace EcsPublish.Local.Runtime;

/// <summary>A container that is a child process.</summary>
internal sealed class ProcessContainer : IRunningContainer
{
    private readonly IChildProcess _process;
    private readonly OutputPump _output;

    /// <param name="process">The process, just started.</param>
    /// <param name="output">Takes its lines.</param>
    /// <param name="runtimeId">Its id in DescribeTasks.</param>
    public ProcessContainer(IChildProcess process, Action<string> output, string runtimeId)
    {
        (_process, RuntimeId) = (process, runtimeId);
        _output = new([process.Output, process.Error], output);
        Exited = ExitAsync();
    }

    public string RuntimeId { get; }

    public required IReadOnlyList<PortBinding> Ports { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Runs programs beside this one.</summary>
    public required SideProcess Side { get; init; }

    public Task<ContainerExit> Exited { get; }

    public Task<int> ExecuteAsync(IReadOnlyList<string> command, CancellationToken cancellation) => Side.RunAsync(command, cancellation);

    public async Task StopAsync(TimeSpan timeout)
    {
        _process.Terminate();
        if (await Task.WhenAny(_process.Exited, Task.Delay(timeout)) != _process.Exited)
            _process.Kill();
        await Exited;
    }

    private async Task<ContainerExit> ExitAsync()
    {
        var exitCode = await _process.Exited;
        await _output.DrainAsync();
        return new(exitCode);
    }
}
