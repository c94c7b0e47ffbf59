using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Local.Faults;
using EcsPublish.Local.Registry;
using EcsPublish.Local.Runtime;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Ecs.Tasks;

/// <summary>One task from PROVISIONING to STOPPED. It takes as long as its work takes and not a moment longer.</summary>
internal sealed class TaskLife(
    TaskServices services, TaskRecord record, TaskDefinition definition, IReadOnlyDictionary<TaskFaultKind, TaskFault> faults)
{
    private const string NotStarted = "Task failed to start";

    /// <summary>Lives it through. Never throws: whatever happens is told by the task's stop code and reasons.</summary>
    public async Task RunAsync()
    {
        try
        {
            await ProvisionAsync();
            var specs = new ContainerSpecs(services.Context, record, definition).All();
            await RunContainersAsync(specs, await PullAsync());
        }
        catch (TaskStartException e)
        {
            record.RequestStop(TaskStopCode.TaskFailedToStart, e.Message);
        }
        catch (OperationCanceledException) when (record.Stop.IsCancellationRequested)
        {
            // It was stopped before its containers were started; StopTask has left the reason.
        }
        catch (Exception e)
        {
            Fail(e);
        }

        await FinishAsync();
    }

    private async Task ProvisionAsync()
    {
        if (faults.ContainsKey(TaskFaultKind.Stuck) || faults.ContainsKey(TaskFaultKind.Lost))
            await Task.Delay(Timeout.InfiniteTimeSpan, services.Context.Time, record.Stop);
        record.Change((task, now) =>
        {
            task.LastStatus = TaskStatus.Pending;
            (task.Connectivity, task.ConnectivityAt) = (Connectivity.CONNECTED, now);
            NetworkAttachment.Attach(task);
        });
    }

    private async Task<IReadOnlyDictionary<string, PulledImage>> PullAsync()
    {
        record.Change((task, now) => task.PullStartedAt = now);
        if (faults.TryGetValue(TaskFaultKind.SlowPull, out var slow))
            await Task.Delay(slow.Delay, services.Context.Time, record.Stop);
        var images = await Task.WhenAll(definition.ContainerDefinitions.Select(PullAsync));
        record.Change((task, now) => task.PullStoppedAt = now);
        return images.ToDictionary(image => image.Container, image => image.Image);
    }

    private async Task<(string Container, PulledImage Image)> PullAsync(ContainerDefinition container)
    {
        try
        {
            if (faults.TryGetValue(TaskFaultKind.CannotPull, out var fault))
                throw new ImagePullException(fault.Reason ?? $"{container.Image}: not found");
            var architecture = definition.RuntimePlatform?.CpuArchitecture == CPUArchitecture.ARM64 ? "arm64" : "amd64";
            var image = await services.Runtime.PullAsync(container.Image, architecture, record.Stop);
            record.ChangeContainer(container.Name, shown => shown.ImageDigest = image.Digest);
            return (container.Name, image);
        }
        catch (ImagePullException e)
        {
            var reason = PullReason(container.Image, e.Message);
            record.ChangeContainer(container.Name, shown => shown.Reason = reason);
            throw new TaskStartException(reason, e);
        }
    }

    /// <summary>As Fargate words it, unless the registry did so already.</summary>
    private static string PullReason(string image, string message) =>
        message.StartsWith("CannotPull", StringComparison.Ordinal)
            ? message
            : $"CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref {image}: {message}";

    private async Task RunContainersAsync(IReadOnlyList<ContainerSpec> specs, IReadOnlyDictionary<string, PulledImage> images)
    {
        record.Stop.ThrowIfCancellationRequested();
        var toStart = specs.Count;
        var lives = definition.ContainerDefinitions
            .Zip(specs, (container, spec) => new ContainerLife(services, record, container, spec, images[spec.Name]) { Faults = faults })
            .ToDictionary(life => life.Name);
        await Task.WhenAll(lives.Values.Select(life => RunAsync(life, lives, Started)));

        void Started()
        {
            if (Interlocked.Decrement(ref toStart) == 0)
                record.Change((task, now) => (task.LastStatus, task.StartedAt) = (TaskStatus.Running, now));
        }
    }

    private async Task RunAsync(ContainerLife life, IReadOnlyDictionary<string, ContainerLife> others, Action started)
    {
        try
        {
            await life.RunAsync(others, started);
            if (life.IsEssential)
                record.RequestStop(TaskStopCode.EssentialContainerExited, "Essential container in task exited");
        }
        catch (ContainerStartException e)
        {
            record.ChangeContainer(life.Name, container => container.Reason = e.Message);
            record.RequestStop(
                TaskStopCode.TaskFailedToStart,
                e.Message.StartsWith("ResourceInitializationError", StringComparison.Ordinal) ? e.Message : NotStarted);
        }
        catch (OperationCanceledException) when (record.Stop.IsCancellationRequested)
        {
            // The task stops before this container's turn came.
        }
        catch (Exception e)
        {
            Fail(e);
        }
    }

    /// <summary>A fault of ours, such as a full disk, ends the task; the rest of the server lives on.</summary>
    private void Fail(Exception e)
    {
        services.Note($"Task {record.Id} failed: {e}");
        record.RequestStop(TaskStopCode.TaskFailedToStart, $"The local AWS failed: {e.Message}");
    }

    private async Task FinishAsync()
    {
        record.Change((task, now) =>
        {
            task.LastStatus = TaskStatus.Deprovisioning;
            task.ExecutionStoppedAt = now;
            task.Containers.ForEach(container => container.LastStatus = TaskStatus.Stopped);
        });
        await RemoveAsync();
        record.Change((task, now) =>
        {
            (task.LastStatus, task.StoppedAt) = (TaskStatus.Stopped, now);
            NetworkAttachment.Detach(task);
        });
    }

    /// <summary>What cannot be removed now is reaped by the next server.</summary>
    private async Task RemoveAsync()
    {
        try
        {
            await services.Runtime.RemoveAsync(record.Id);
        }
        catch (Exception e)
        {
            services.Note($"Task {record.Id} left something behind: {e.Message}");
        }
    }
}
