using System.Diagnostics;
using EcsPublish.Protocol;

namespace EcsPublish.Engine.Tests;

/// <summary>An engine that serves, and the build's end of the protocol.</summary>
internal sealed class RunningEngine : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Lock _writing = new();
    private readonly List<string> _lines = [];
    private int _lastId;

    public RunningEngine(string dataFolder)
    {
        Process = EngineProgram.Start(dataFolder, "serve");
        Process.OutputDataReceived += (_, line) => Keep(line.Data);
        Process.BeginOutputReadLine();
        Process.BeginErrorReadLine();
    }

    public Process Process { get; }

    /// <summary>How long an event may take to come.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(40);

    /// <summary>What came out of stdout.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_gate)
                return [.. _lines];
        }
    }

    /// <summary>What of it is an event.</summary>
    public IReadOnlyList<EngineEvent> Events => [.. Lines.Select(ProtocolJson.ReadEvent).OfType<EngineEvent>()];

    /// <summary>Messages and log lines of one publish, as a person reads them.</summary>
    public IReadOnlyList<string> StoryOf(string publish) =>
        [.. Events.Where(said => said.Publish == publish && said.Text is not null).Select(said => said.Container is null ? said.Text! : $"{said.Container} | {said.Text}")];

    /// <summary>Asks for a phase and waits for its result.</summary>
    public async Task<EngineEvent> AskAsync(string publish, string method, BuildInput? input, CancellationToken cancellation)
    {
        var id = Interlocked.Increment(ref _lastId);
        Send(ProtocolJson.Write(new EngineRequest(id, publish, method, input)));
        return await FirstAsync(said => said.Publish == publish && said.Kind == EngineEventKind.Result && said.Id == id, cancellation);
    }

    /// <summary>Publishes as far as the run: start, image, definition, run.</summary>
    public async Task<EngineEvent> StartTaskAsync(string publish, HelloProject project, string script, CancellationToken cancellation)
    {
        await AskAsync(publish, EngineMethod.Start, project.Start, cancellation);
        await AskAsync(publish, EngineMethod.Image, project.Image(script), cancellation);
        await AskAsync(publish, EngineMethod.Definition, null, cancellation);
        return await AskAsync(publish, EngineMethod.Run, null, cancellation);
    }

    /// <summary>Sends a line, whatever it is.</summary>
    public void Send(string line)
    {
        lock (_writing)
        {
            Process.StandardInput.WriteLine(line);
            Process.StandardInput.Flush();
        }
    }

    /// <summary>Waits for an event.</summary>
    public async Task<EngineEvent> FirstAsync(Func<EngineEvent, bool> condition, CancellationToken cancellation)
    {
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < Patience && !Process.HasExited; await Task.Delay(10, cancellation))
        {
            if (Events.FirstOrDefault(condition) is { } found)
                return found;
        }

        throw new AssertFailedException($"What was waited for did not come. The engine has said:\n{string.Join('\n', Lines)}");
    }

    /// <summary>Ends the input, as the end of the build does.</summary>
    public void EndInput() => Process.StandardInput.Close();

    /// <summary>Whether the engine ends in time; if so, all that it said has been heard.</summary>
    public bool EndsWithin(TimeSpan time)
    {
        if (!Process.WaitForExit(time))
            return false;
        Process.WaitForExit();
        return true;
    }

    public void Dispose() => EngineProgram.End(Process);

    private void Keep(string? line)
    {
        if (line is null)
            return;
        lock (_gate)
            _lines.Add(line);
    }
}
