namespace EcsPublish.Local.Logs;

/// <summary>Where a running container's output goes: the CloudWatch Logs of this AWS in a box.</summary>
internal interface ILogSink
{
    /// <summary>Whether there is such a group; without one, ECS cannot start a container that logs to it.</summary>
    bool GroupExists(string group);

    /// <summary>Makes a group, as <c>awslogs-create-group=true</c> asks for.</summary>
    void CreateGroup(string group);

    /// <summary>Opens a stream of an existing group; it appears to readers at once, empty.</summary>
    ILogStream OpenStream(string group, string stream);
}

/// <summary>One stream being written. Disposing it says that nothing more will come: readers learn of it at once
/// (the forward token then ends with <c>/end</c>), so that nobody has to wait for quiet.</summary>
internal interface ILogStream : IDisposable
{
    /// <summary>Adds one line, without its line break.</summary>
    void Append(DateTimeOffset time, string message);
}
