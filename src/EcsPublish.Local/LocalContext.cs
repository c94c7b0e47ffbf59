using EcsPublish.Local.Logs;
using EcsPublish.Local.Registry;
using EcsPublish.Local.Secrets;
using EcsPublish.Local.Server;
using EcsPublish.Local.Services.Balancing;
using EcsPublish.Local.Storage;

namespace EcsPublish.Local;

/// <summary>What every service of one AWS in a box knows: where it is, what time it is, and its neighbours. Account and region:
/// <see cref="LocalIdentity"/>.</summary>
internal sealed record LocalContext
{
    /// <summary>The data folder.</summary>
    public required LocalFolder Folder { get; init; }

    /// <summary>The port on loopback, the same for all services and the registry.</summary>
    public required int Port { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>The images in the registry.</summary>
    public required IImageSource Images { get; init; }

    /// <summary>CloudWatch Logs, to write to.</summary>
    public required ILogSink Logs { get; init; }

    /// <summary>Values for the secrets of a container.</summary>
    public required ISecretSource Secrets { get; init; }

    /// <summary>When somebody last asked for something.</summary>
    public RequestWatch Requests { get; init; } = new(TimeProvider.System);

    /// <summary>The targets of load balancers.</summary>
    public required TargetRegistry Targets { get; init; }

    /// <summary>Whether ECS can assume a role, by its ARN. Roles are only looked at where a policy is enforced.</summary>
    public Func<string, bool> IsRole { get; init; } = _ => true;

    /// <summary>How long a service's task must have done its work to be relied upon.</summary>
    public TimeSpan SteadyAfter { get; init; }

    /// <summary>The registry's host, as it stands in image references: <c>127.0.0.1:4570</c>.</summary>
    public string RegistryHost => $"127.0.0.1:{Port}";

    /// <summary>Now, in UTC, as shapes carry it.</summary>
    public DateTime UtcNow => Time.GetUtcNow().UtcDateTime;
}
