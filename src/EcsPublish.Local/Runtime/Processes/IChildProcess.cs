namespace EcsPublish.Local.Runtime.Processes;

/// <summary>A process that leads a group of its own, so that what it starts can be ended with it.</summary>
internal interface IChildProcess
{
    /// <summary>The process id, on Unix also the id of its group.</summary>
    int Id { get; }

    /// <summary>What it prints. Read on a thread of one's own: reads block.</summary>
    Stream Output { get; }

    /// <summary>What it prints to standard error.</summary>
    Stream Error { get; }

    /// <summary>The exit code, 128 + signal when one ended it. Whatever was left of its group is gone by then.</summary>
    Task<int> Exited { get; }

    /// <summary>Asks the whole group to end.</summary>
    void Terminate();

    /// <summary>Ends the whole group.</summary>
    void Kill();
}
