using EcsPublish.Core.Aws;
using EcsPublish.Core.Preflight.Checks;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Preflight;

/// <summary>The list of checks. Each shares what the preparation reads anyway, so that no operation is called twice.</summary>
internal static class PreflightChecks
{
    /// <summary>The checks of a publish, in the order in which their findings are told; of several errors the last decides.</summary>
    public static IReadOnlyList<IPreflightCheck> Of(PublishContext context, Preparation preparation, AwsSession session, DraftDefinition draft)
    {
        var settings = context.Settings;
        List<IPreflightCheck> checks =
        [
            new NeededRead("registry", preparation.Credentials),
            new RepositoryCheck(session.Identity, settings.Image, preparation),
            new NeededRead("task definition", preparation.Newest),
            new RoleCheck(session.Identity.Account, settings.TaskDefinition, preparation),
            new SecretCheck(session, SecretUse.In(draft, settings, session.Identity), preparation.SecretDirectory(session)),
            new ParameterCheck(session, draft),
            new LogGroupCheck(draft, session.Identity.Region, preparation.HasLogGroupAsync),
        ];
        if (settings.Deploy != DeployKind.None)
        {
            checks.Add(new ClusterCheck(preparation.ClusterOf(session), preparation));
            checks.Add(new CapacityProviderCheck(session, settings.Run, preparation));
            checks.Add(new NeededRead("service", preparation.Service));
            checks.Add(new NetworkCheck(preparation));
        }

        if (preparation.TargetGroupOf(session) is { } group)
        {
            checks.Add(new TargetGroupCheck(group, settings.Service, draft, preparation));
        }

        return checks;
    }
}
