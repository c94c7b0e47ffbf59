using System.Text.Json.Nodes;
using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Running;
using EcsPublish.Core.Services;
using EcsPublish.Core.Settings;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Previews;

/// <summary>The request that would start something, as a file for <c>--cli-input-json</c>.</summary>
/// <param name="Name"><c>run-task.json</c> or <c>create-service.json</c>.</param>
internal sealed record RequestFile(string Name, JsonObject Content)
{
    // Each call makes its own; a file with one in it could be used once.
    private const string ClientToken = "clientToken";

    /// <summary>The request of a dry run; null when nothing is to be started.</summary>
    public static RequestFile? Of(PublishSettings settings, RenderedTaskDefinition rendered, Placeholders placeholders) => settings.Deploy switch
    {
        DeployKind.Task => From("run-task.json", RunRequests.Run(settings.Run, Plan(settings, rendered, placeholders), Network(settings, rendered, placeholders), settings.Run.StartedBy)),
        DeployKind.Service => From("create-service.json", ServiceRequests.Create(
            new ServiceTarget(settings.Run.Cluster ?? "default", settings.Service.Name), Wish(settings, rendered, placeholders))),
        _ => null,
    };

    private static RequestFile From(string name, object request)
    {
        var content = ShapeMapper.ToJson(request);
        content.Remove(ClientToken);
        return new RequestFile(name, content);
    }

    private static RunPlan Plan(PublishSettings settings, RenderedTaskDefinition rendered, Placeholders placeholders) => new()
    {
        Family = settings.TaskDefinition.Family,
        Cluster = settings.Run.Cluster ?? "default",
        TaskDefinitionArn = settings.TaskDefinition.Family,
        LaunchType = LaunchType(settings, rendered),
        MainContainer = rendered.ContainerName,
        Containers = RunPlan.ContainersOf(rendered.Definition, placeholders.Identity.Region),
    };

    private static ServiceWish Wish(PublishSettings settings, RenderedTaskDefinition rendered, Placeholders placeholders) => new()
    {
        Service = settings.Service,
        Run = settings.Run,
        TaskDefinition = settings.TaskDefinition.Family,
        LaunchType = LaunchType(settings, rendered),
        Network = Network(settings, rendered, placeholders),
        Balancer = settings.Service.TargetGroup is { } group
            ? TargetGroup.Attachment(placeholders.TargetGroupArn(group), group, rendered.ContainerName, settings.Service.TargetPort ?? MainPort.Of(rendered.Definition, rendered.ContainerName))
            : null,
        Tags = OwnershipTags.For(settings),
    };

    private static string? LaunchType(PublishSettings settings, RenderedTaskDefinition rendered) =>
        settings.TaskDefinition.LaunchType ?? rendered.Definition["requiresCompatibilities"]?[0]?.GetValue<string>();

    private static NetworkConfiguration? Network(PublishSettings settings, RenderedTaskDefinition rendered, Placeholders placeholders) =>
        rendered.Definition["networkMode"]?.GetValue<string>() is not (null or "awsvpc") ? null : new NetworkConfiguration
        {
            AwsvpcConfiguration = new AwsVpcConfiguration
            {
                Subnets = [.. placeholders.Subnets],
                SecurityGroups = settings.Run.SecurityGroups.Count > 0 ? [.. settings.Run.SecurityGroups] : null,
                AssignPublicIp = settings.Run.AssignPublicIp ?? settings.Run.Subnets.Count == 0 ? AssignPublicIp.ENABLED : AssignPublicIp.DISABLED,
            },
        };
}
