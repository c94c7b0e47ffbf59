using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Roles;

/// <summary>Finds what is wrong with the roles of a definition and will not be put right by the publish. It reads nothing and changes nothing.</summary>
internal sealed class RoleInspection(PublishSettings settings, AwsIdentity identity, IReporter reporter)
{
    private const string CreateExecutionRole = $"Create it with the policy {ManagedPolicy.ExecutionName}, or let EcsCreateExecutionRole=true do so.";

    private const string CreateTaskRole =
        "Create it, with a trust policy for ecs-tasks.amazonaws.com and the permissions of the application, or say what it may do by " +
        "EcsTaskRolePolicy items: then it is created.";

    private const string CheckArn = "Check the ARN; only a role that is given by its name is created.";

    private TaskDefinitionSettings Definition => settings.TaskDefinition;

    /// <summary>Every problem of the execution role.</summary>
    /// <param name="role">As it was found; null when it is missing.</param>
    public IReadOnlyList<Diagnostic> OfExecutionRole(RoleReference reference, RoleState? role, ExecutionNeeds needs) => role is null
        ? Missing(reference, Definition.CreateExecutionRole, CreateExecutionRole)
        : [.. Trust(role), .. Lacks(role, role.IsMadeByUs ? needs.Standard : needs.All)];

    /// <summary>Every problem of the task role.</summary>
    /// <param name="role">As it was found; null when it is missing.</param>
    public IReadOnlyList<Diagnostic> OfTaskRole(RoleReference reference, RoleState? role) => role is null
        ? Missing(reference, Definition.TaskRolePolicies.Count > 0, CreateTaskRole)
        : [.. Trust(role), .. OtherAccount(reference), .. role.BelongsTo(settings) ? [] : Definition.TaskRolePolicies.SelectMany(policy => Lack(role, policy))];

    private IReadOnlyList<Diagnostic> Missing(RoleReference reference, bool isCreated, string advice) => reference.IsArn || !isCreated
        ? [Diagnostics.RoleMissing.With(reference.Property, reference.NameOrArn, identity.Account, reference.IsArn ? CheckArn : advice)]
        : [];

    private static IEnumerable<Diagnostic> Trust(RoleState role) => role.TrustPolicy is { } trust && !TrustPolicy.LetsEcsIn(trust)
        ? [Diagnostics.RoleNotForEcs.With(role.Reference.Property, role.Reference.NameOrArn, TrustPolicy.Statement)]
        : [];

    // A role that a publish made is given what it lacks, but a statement that denies stays.
    private IEnumerable<Diagnostic> Lacks(RoleState role, IEnumerable<Permission> needs)
    {
        if (role.Policies is not { Grants: { } grants } policies
            || (role.IsMadeByUs && !policies.Attached.Contains(ManagedPolicy.ExecutionArn(identity.Partition))))
        {
            yield break;
        }

        foreach (var permission in needs)
        {
            if (grants.Lack(permission) is { } lack)
            {
                yield return Diagnostics.ExecutionRoleLacks.With(
                    role.Reference.Property, role.Reference.NameOrArn, List(lack.Actions), List(lack.Resources), lack.Purpose, lack.Statement);
            }

            SayConditional(role, grants, permission);
        }
    }

    private void SayConditional(RoleState role, PolicyGrants grants, Permission permission)
    {
        var actions = grants.Conditional(permission).ToList();
        if (actions.Count > 0)
        {
            reporter.Say(Importance.Normal, $"{role.Reference.Property} {role.Reference.NameOrArn} allows {List(actions)} under a condition, which was not evaluated");
        }
    }

    private IEnumerable<Diagnostic> OtherAccount(RoleReference reference) => Definition.TaskRolePolicies.Count > 0 && !reference.IsIn(identity)
        ? [Diagnostics.RoleOfAnotherAccount.With(reference.NameOrArn, identity.Account)]
        : [];

    private static IEnumerable<Diagnostic> Lack(RoleState role, TaskRolePolicySetting policy)
    {
        if (role.Policies is not { } policies)
        {
            return [];
        }

        return policy.Document is not { } document ? LackOfManaged(role, policies, policy.Include)
            : policies.Grants is { } grants ? PolicyStatement.ParseAll(document).Where(statement => !statement.IsCoveredBy(grants))
                .Select(statement => Diagnostics.TaskRoleLacks.With(role.Reference.NameOrArn, policy.Include, $"add {statement}"))
            : [];
    }

    private static IEnumerable<Diagnostic> LackOfManaged(RoleState role, RolePolicies policies, string policy) => policies.Attached.Contains(policy)
        ? []
        : [Diagnostics.TaskRoleLacks.With(
            role.Reference.NameOrArn, policy, $"aws iam attach-role-policy --role-name {role.Reference.Name} --policy-arn {policy}")];

    private static string List(IEnumerable<string> values) => string.Join(", ", values);
}
