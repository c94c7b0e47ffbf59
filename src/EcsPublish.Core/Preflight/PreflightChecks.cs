using EcsPublish.Core.Aws;
using EcsPublish.Core.Preflight.Checks;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Preflight;

/// <summary>The list of checks. Each shares what the preparation reads anyway, so that no operation is called twice.</summary>
internal static class PreflightChecks
{
    /// <summary>The checks of a publish, in the order in which their findings are told; of several errors the last decides.</summary>
    public static IReadOnlyList<IPreflightCheck> Of(PublishContext context, Preparation preparation, AwsSession session, SharedLookups lookups)
    {
        var settings = context.Settings;
        List<IPreflightCheck> checks =
        [
            new CallerPermissionCheck(context, session, preparation),
            new NeededRead("registry", preparation.Credentials),
            new RepositoryCheck(session.Identity, settings.Image, preparation),
            new NeededRead("task definition", preparation.Newest),
            new RoleCheck(preparation),
            new SecretCheck(session, SecretUse.In(lookups.Draft, settings, session.Identity), lookups.Secrets),
            new ParameterCheck(session, lookups.Draft),
            new LogGroupCheck(lookups.Draft, session.Identity.Region, lookups.HasLogGroupAsync),
        ];
        if (settings.Deploy != DeployKind.None)
        {
            checks.Add(new ClusterCheck(preparation.ClusterOf(session), preparation));
            checks.Add(new CapacityProviderCheck(session, settings.Run, preparation));
            checks.Add(new NeededRead("service", preparation.Service));
            checks.Add(new NetworkCheck(preparation));
        }

        if (lookups.TargetGroup is { } group)
        {
            checks.Add(new TargetGroupCheck(group, settings.Service, lookups.Draft, preparation));
        }

        return checks;
    }
}
