using System.Collections.Concurrent;
using System.ComponentModel;
using EcsPublish.Protocol;
using Microsoft.Build.Framework;

namespace EcsPublish;

/// <summary>
/// The client end of the engine: one for each MSBuild node and build, shared by all publishes of that node. MSBuild keeps it between targets and
/// disposes it when the build ends.
/// </summary>
internal sealed class EngineConnection : IDisposable
{
    // MSBuild's get and register are not atomic, and under -mt several projects run in one process.
    private static readonly Lock Gate = new();

    private readonly ConcurrentDictionary<string, PublishInbox> _inboxes = new();
    private readonly Lock _writing = new();
    private EngineProcess _process;
    private List<string>? _unanswered;
    private string? _notice;
    private int _lastId;
    private bool _disposed;

    private EngineConnection(EngineCommand command)
    {
        Command = command;
        _unanswered = command.IsProgram ? [] : null;
        _process = Start();
        new Thread(ReadEvents) { IsBackground = true, Name = "EcsPublish engine events" }.Start();
    }

    /// <summary>How it was started.</summary>
    public EngineCommand Command { get; }

    /// <summary>False once the engine's output has ended.</summary>
    public bool IsAlive { get; private set; } = true;

    /// <summary>The engine of this build for a publish that begins, started when there is none or when it died.</summary>
    public static EngineConnection Join(IBuildEngine4 build, EngineCommand command, string publish)
    {
        lock (Gate)
        {
            var connection = build.GetRegisteredTaskObject(command, RegisteredTaskObjectLifetime.Build) as EngineConnection;
            if (connection is not { IsAlive: true })
            {
                build.UnregisterTaskObject(command, RegisteredTaskObjectLifetime.Build);
                connection = Open(command);
                build.RegisterTaskObject(command, connection, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
            }

            build.RegisterTaskObject(publish, connection, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
            return connection;
        }
    }

    /// <summary>The engine that a publish began with, dead or alive.</summary>
    public static EngineConnection Of(IBuildEngine4 build, string publish) =>
        build.GetRegisteredTaskObject(publish, RegisteredTaskObjectLifetime.Build) as EngineConnection
        ?? throw new InvalidOperationException($"No engine serves the publish '{publish}'.");

    /// <summary>An engine that nobody shares: to stop what a dead one left.</summary>
    public static EngineConnection Open(EngineCommand command) => new(command);

    /// <summary>Where the events of one publish wait for the task that shows them.</summary>
    public PublishInbox Inbox(string publish)
    {
        var inbox = _inboxes.GetOrAdd(publish, _ => new PublishInbox());
        if (Interlocked.Exchange(ref _notice, null) is { } text)
        {
            inbox.Add(new EngineEvent { Publish = publish, Kind = EngineEventKind.Message, Importance = nameof(MessageImportance.Normal), Text = text });
        }

        if (!IsAlive)
        {
            inbox.Close();
        }

        return inbox;
    }

    /// <summary>Sends a request; its result comes through the publish's inbox.</summary>
    /// <returns>The id that the result carries.</returns>
    public int Send(string publish, string method, BuildInput? input = null)
    {
        lock (_writing)
        {
            var id = ++_lastId;
            var line = ProtocolJson.Write(new EngineRequest(id, publish, method, input));
            _unanswered?.Add(line);
            Write(line);
            return id;
        }
    }

    /// <summary>How the engine ended, in one line.</summary>
    public string DescribeEnd() => _process.DescribeEnd();

    /// <summary>Tells the engine that the build is over. Registered under several keys, so it may be called again.</summary>
    public void Dispose()
    {
        lock (_writing)
        {
            if (!_disposed)
            {
                _disposed = true;
                _process.Dispose();
            }
        }
    }

    // A file system may forbid programs.
    private EngineProcess Start()
    {
        try
        {
            return new EngineProcess(Command);
        }
        catch (Exception e) when (Command.IsProgram && e is Win32Exception or UnauthorizedAccessException or IOException)
        {
            return Portable(e.Message);
        }
    }

    private EngineProcess Portable(string reason)
    {
        _unanswered = null;
        _notice = $"{Command.Program} does not run on this machine ({reason}): {Command.Engine} does its work, a little slower";
        return new EngineProcess(Command.Portable);
    }

    private void Write(string line)
    {
        try
        {
            _process.Input.WriteLine(line);
            _process.Input.Flush();
        }
        catch (IOException)
        {
            // The engine is gone. Its output ends too, and that is where it is noticed.
        }
    }

    private void ReadEvents()
    {
        Relay();
        if (Replace())
        {
            Relay();
        }

        IsAlive = false;
        foreach (var inbox in _inboxes.Values)
        {
            inbox.Close();
        }
    }

    // A program that has not said a word was not made for this machine: its C library is too old, for example. Nothing has begun, so another may begin.
    private bool Replace()
    {
        lock (_writing)
        {
            if (_unanswered is not { } lines || _disposed)
            {
                return false;
            }

            var silent = _process;
            try
            {
                _process = Portable(silent.DescribeEnd());
            }
            catch (Win32Exception)
            {
                // Neither starts. Whoever waits is told how the program ended.
                return false;
            }

            silent.Dispose();
            lines.ForEach(Write);
            return true;
        }
    }

    private void Relay()
    {
        while (_process.Output.ReadLine() is { } line)
        {
            _unanswered = null;
            if (ProtocolJson.ReadEvent(line) is { } engineEvent)
            {
                Inbox(engineEvent.Publish).Add(engineEvent);
            }
        }
    }
}
