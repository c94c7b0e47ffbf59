using EcsPublish.Core.Operations;

namespace EcsPublish.Core.Cleanup;

/// <summary>What publishes of the project may have made beside their revisions: what its settings name now, and what its revisions named.</summary>
internal sealed record Footprint(IReadOnlyList<LogPlace> LogGroups, IReadOnlyList<string> Roles)
{
    public static Footprint Of(CleanupContext context, IReadOnlyList<Revision> revisions)
    {
        var region = context.Aws.Identity.Region;
        var settings = context.Settings.TaskDefinition;
        var groups = settings.Sidecars.Prepend(settings.Container).Where(container => container.Log?.Group is not null)
            .Select(container => new LogPlace(container.Log!.Group!, container.Log.Region ?? region));
        var roles = new[] { settings.ExecutionRole, settings.TaskRole }.OfType<string>().Select(Resource.NameOf);
        return new Footprint(
            [.. groups.Concat(revisions.SelectMany(revision => LogPlace.Of(revision.Definition, region))).Distinct()],
            [.. roles.Concat(revisions.SelectMany(revision => RoleNames.Of(revision.Definition))).Distinct()]);
    }
}
