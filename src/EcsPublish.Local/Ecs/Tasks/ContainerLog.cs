using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Local.Logs;
using EcsPublish.Local.Runtime;

namespace EcsPublish.Local.Ecs.Tasks;

/// <summary>Where a container's output goes: its awslogs stream, or nowhere when it has another log driver or none.</summary>
internal sealed class ContainerLog(LocalContext context) : IDisposable
{
    private ILogStream? _stream;

    /// <summary>Opens the stream <c>prefix/container/task id</c>.</summary>
    /// <exception cref="ContainerStartException">There is no such log group.</exception>
    public static ContainerLog Open(LocalContext context, ContainerDefinition container, string taskId)
    {
        var log = new ContainerLog(context);
        var configuration = container.LogConfiguration;
        if (configuration?.LogDriver == LogDriver.Awslogs)
            log._stream = OpenStream(context.Logs, configuration.Options ?? [], $"{container.Name}/{taskId}");
        return log;
    }

    /// <summary>Takes a line; its time is now.</summary>
    public void Append(string line) => _stream?.Append(context.Time.GetUtcNow(), line);

    /// <summary>No line will follow.</summary>
    public void Dispose() => _stream?.Dispose();

    private static ILogStream OpenStream(ILogSink logs, Dictionary<string, string> options, string name)
    {
        var group = options.GetValueOrDefault("awslogs-group", "");
        if (!logs.GroupExists(group))
        {
            if (options.GetValueOrDefault("awslogs-create-group") != "true")
                throw new ContainerStartException(
                    "ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: failed to create "
                    + "Cloudwatch log stream: ResourceNotFoundException: The specified log group does not exist. : exit status 1");
            logs.CreateGroup(group);
        }

        return logs.OpenStream(group, options.TryGetValue("awslogs-stream-prefix", out var prefix) ? $"{prefix}/{name}" : name);
    }
}
