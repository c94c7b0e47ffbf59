using EcsPublish.Local.Registry;

namespace EcsPublish.Local.Runtime;

/// <summary>What really runs containers: child processes of this machine, or a Docker-compatible engine.
/// Order of start, essential containers and the like are ECS's business, not the runtime's.</summary>
internal interface ITaskRuntime
{
    /// <summary>Makes an image ready to start.</summary>
    /// <param name="image">The reference as the task definition has it.</param>
    /// <param name="architecture">The OCI architecture: <c>amd64</c> or <c>arm64</c>.</param>
    /// <param name="cancellation">Gives the pull up.</param>
    /// <exception cref="ImagePullException">The image cannot be had, or is not one.</exception>
    Task<PulledImage> PullAsync(string image, string architecture, CancellationToken cancellation);

    /// <summary>Starts one container of a task.</summary>
    /// <param name="container">What to start.</param>
    /// <param name="image">Its image, pulled before.</param>
    /// <param name="output">Takes each line of output, one at a time, in order for each of stdout and stderr.</param>
    /// <exception cref="ContainerStartException">It cannot be started; the message has the agent's wording.</exception>
    Task<IRunningContainer> StartAsync(ContainerSpec container, PulledImage image, Action<string> output);

    /// <summary>Removes what a stopped task left behind.</summary>
    Task RemoveAsync(string taskId);

    /// <summary>Ends what an earlier server of the same folder left running when it died without a word.</summary>
    Task ReapOrphansAsync();
}
