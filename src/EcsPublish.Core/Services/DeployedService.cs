using Amazon.ECS.Model;

namespace EcsPublish.Core.Services;

/// <summary>A service as the publish left it: created, updated, or found to be right already.</summary>
/// <param name="Target">Which service.</param>
/// <param name="Service">As ECS answered.</param>
/// <param name="TaskDefinition">ARN of the revision that was wanted.</param>
/// <param name="Deployment">What to wait for; null when the service was right already.</param>
internal sealed record DeployedService(ServiceTarget Target, Service Service, string TaskDefinition, OurDeployment? Deployment)
{
    /// <summary>The service's ARN.</summary>
    public string Arn => Service.ServiceArn;

    /// <summary>It was stopped: its desired count is 0.</summary>
    public bool RunsNothing => Service.DesiredCount is 0;

    /// <summary>The revision for messages: <c>web:7</c>.</summary>
    public string Revision => NameOf(TaskDefinition);

    /// <summary><c>family:revision</c> of a task definition's ARN.</summary>
    public static string NameOf(string arn) => arn[(arn.LastIndexOf('/') + 1)..];
}
