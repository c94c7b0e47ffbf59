using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Preflight.Checks;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Roles;

namespace EcsPublish.Core.Publishing;

/// <summary>A role as the project wants it, beside what there is.</summary>
/// <param name="Found">The role as it was found; null when it is missing.</param>
internal sealed record SurveyedRole<T>(T Wanted, RoleState? Found)
    where T : IRole
{
    /// <summary>What a publish would do to it.</summary>
    public IReadOnlyList<RoleChange> Changes => [.. Wanted.ChangesFrom(Found)];
}

/// <summary>The roles of the definition before the publish changes anything.</summary>
internal sealed record RoleSurvey
{
    /// <summary>EcsExecutionRole; null when it is unset.</summary>
    public SurveyedRole<ExecutionRole>? Execution { get; private init; }

    /// <summary>EcsTaskRole; null when it is unset.</summary>
    public SurveyedRole<TaskRole>? Task { get; private init; }

    /// <summary>Every problem that the publish will not put right by itself.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; private init; } = [];

    /// <summary>Looks both roles up and inspects them. It only reads.</summary>
    /// <param name="lookups">Where secrets are looked up.</param>
    /// <param name="secrets">The secrets that the settings name. When that fails, it is reported by whoever awaits them, and not here again.</param>
    /// <param name="newest">The newest revision of the family, or null.</param>
    public static async Task<RoleSurvey> RunAsync(
        PublishContext context,
        AwsSession session,
        SharedLookups lookups,
        Task<IReadOnlyList<FoundSecret>> secrets,
        Task<TaskDefinition?> newest,
        CancellationToken cancellation)
    {
        var (reader, settings, identity) = (new RoleReader(session, context.Reporter), context.Settings, session.Identity);
        var execution = Reference(RoleReference.ExecutionRole, settings.TaskDefinition.ExecutionRole);
        var task = Reference(RoleReference.TaskRole, settings.TaskDefinition.TaskRole);
        var lookUps = System.Threading.Tasks.Task.WhenAll(
            FindAsync(reader, execution, withPolicies: true, cancellation), FindAsync(reader, task, settings.TaskDefinition.TaskRolePolicies.Count > 0, cancellation));
        var named = await SecretsOrNullAsync(secrets);
        var arns = SecretUse.In(lookups.Draft, settings, identity).Where(use => use.IsArn).Select(use => use.Secret);
        var definitions = new RoleDefinitions(context, identity, named, await SecretKeys.FindAsync(lookups.Secrets, named ?? [], arns));
        var found = await lookUps;

        var inspection = new RoleInspection(settings, identity, context.Reporter);
        return new RoleSurvey
        {
            Execution = execution is null
                ? null
                : new(new(execution, definitions.NeedsBeside(await newest, found[0]?.Arn), identity.Partition, settings.TaskDefinition.Family), found[0]),
            Task = task is null ? null : new(new(task, settings, identity.Account), found[1]),
            Findings =
            [
                .. execution is null ? [] : inspection.OfExecutionRole(execution, found[0], definitions.Needs),
                .. task is null ? [] : inspection.OfTaskRole(task, found[1]),
            ],
        };
    }

    private static RoleReference? Reference(string property, string? role) => role is null ? null : new RoleReference(property, role);

    private static Task<RoleState?> FindAsync(RoleReader reader, RoleReference? role, bool withPolicies, CancellationToken cancellation) =>
        role is null ? System.Threading.Tasks.Task.FromResult<RoleState?>(null) : reader.FindAsync(role, withPolicies, cancellation);

    private static async Task<IReadOnlyList<FoundSecret>?> SecretsOrNullAsync(Task<IReadOnlyList<FoundSecret>> secrets)
    {
        try
        {
            return await secrets;
        }
        catch (PublishException)
        {
            return null;
        }
    }
}
