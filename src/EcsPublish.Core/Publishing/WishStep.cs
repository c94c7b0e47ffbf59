using EcsPublish.Core.Resources;
using EcsPublish.Core.Services;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Publishing;

/// <summary>Looks up what the service's settings name. It only reads.</summary>
internal sealed class WishStep(PublishContext context, Preparation preparation)
{
    private PublishSettings Settings => context.Settings;

    /// <summary>The service as the project wants it, on a revision.</summary>
    public async Task<ServiceWish> RunAsync(RegisteredDefinition definition) => new()
    {
        Service = Settings.Service,
        Run = Settings.Run,
        TaskDefinition = definition.Arn,
        LaunchType = Settings.TaskDefinition.LaunchType ?? definition.Rendered["requiresCompatibilities"]?[0]?.GetValue<string>(),
        Network = await preparation.Network,
        Balancer = (await preparation.Lookups).TargetGroup is { } group
            ? await group.AttachmentAsync(definition.ContainerName, Settings.Service.TargetPort ?? definition.MainPort)
            : null,
        Tags = OwnershipTags.For(Settings),
    };
}
