namespace EcsPublish.Local.Runtime;

/// <summary>A container that has been started.</summary>
internal interface IRunningContainer
{
    /// <summary>The runtime's own id of it, as DescribeTasks shows.</summary>
    string RuntimeId { get; }

    /// <summary>Its ports, as the host sees them.</summary>
    IReadOnlyList<PortBinding> Ports { get; }

    /// <summary>What differs from a run on AWS, a sentence each, for the person who started it.</summary>
    IReadOnlyList<string> Notes { get; }

    /// <summary>How it ended. Completes after the last line of output has been delivered.</summary>
    Task<ContainerExit> Exited { get; }

    /// <summary>Asks it to end, and ends it by force after <paramref name="timeout"/>. Returns once it is gone.</summary>
    Task StopAsync(TimeSpan timeout);

    /// <summary>Runs a program beside the container's own, as a health check does.</summary>
    /// <returns>Its exit code.</returns>
    /// <exception cref="ContainerStartException">There is no such program.</exception>
    Task<int> ExecuteAsync(IReadOnlyList<string> command, CancellationToken cancellation);
}
