namespace EcsPublish.Local.Runtime.Docker;

/// <summary>A container of an engine.</summary>
internal sealed class DockerContainer : IRunningContainer
{
    private const string OutOfMemory = "OutOfMemoryError: Container killed due to memory usage";
    private const int Killed = 137;

    private readonly EngineContainers _engine;
    private readonly Task _output;
    private Task _execution = Task.CompletedTask;

    /// <param name="engine">Where it runs.</param>
    /// <param name="id">Its id there.</param>
    /// <param name="output">Completes once all its output has been delivered.</param>
    public DockerContainer(EngineContainers engine, string id, Task output)
    {
        (_engine, RuntimeId, _output) = (engine, id, output);
        Exited = ExitAsync();
    }

    public string RuntimeId { get; }

    public required IReadOnlyList<PortBinding> Ports { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Changes the words of a program that runs beside the container's own.</summary>
    public required Func<string, string> Translate { get; init; }

    public Task<ContainerExit> Exited { get; }

    public async Task StopAsync(TimeSpan timeout)
    {
        await _engine.StopAsync(RuntimeId, timeout);
        await Exited;
    }

    /// <inheritdoc/>
    /// <remarks>The engine cannot end such a program. One that hangs is left behind, and the next one is not started before it has ended, so
    /// that they do not pile up.</remarks>
    public async Task<int> ExecuteAsync(IReadOnlyList<string> command, CancellationToken cancellation)
    {
        try
        {
            await _execution.WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (cancellation.IsCancellationRequested)
                return Killed;
            var execution = _engine.ExecuteAsync(RuntimeId, [.. command.Select(Translate)]);
            _execution = execution;
            return await execution.WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            return Killed;
        }
        catch (EngineException e)
        {
            throw new ContainerStartException(e.Message, e);
        }
    }

    private async Task<ContainerExit> ExitAsync()
    {
        var end = await _engine.EndAsync(RuntimeId);
        await _output;
        return new(end.ExitCode, end.OOMKilled ? OutOfMemory : null);
    }
}
