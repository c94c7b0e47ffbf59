using EcsPublish.Protocol;
using Microsoft.Build.Framework;

namespace EcsPublish;

/// <summary>Creates or updates the service; returns as soon as ECS has taken it.</summary>
[MSBuildMultiThreadableTask]
public sealed class DeployService : PhaseTask
{
    /// <summary>ARN of the service, for example <c>arn:aws:ecs:eu-west-1:123456789012:service/default/web</c>.</summary>
    [Output]
    public string? ServiceArn { get; private set; }

    /// <summary>The service in the AWS console; empty with the local AWS.</summary>
    [Output]
    public string? ConsoleUrl { get; private set; }

    private protected override string Method => EngineMethod.Deploy;

    private protected override void Take(IReadOnlyDictionary<string, string> outputs)
    {
        ServiceArn = outputs.GetValueOrDefault(nameof(ServiceArn));
        ConsoleUrl = outputs.GetValueOrDefault(nameof(ConsoleUrl));
    }
}
