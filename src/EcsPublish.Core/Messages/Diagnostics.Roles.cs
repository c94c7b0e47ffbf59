namespace EcsPublish.Core.Messages;

/// <content>ECS606x and ECS616x: the execution role and the task role.</content>
internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor RoleNotForEcs = DiagnosticDescriptor.Error(
        "ECS6060", "A role does not trust ECS",
        "{0} is '{1}', but its trust policy does not let Amazon ECS tasks assume it. Add to its trust policy: {2}",
        "A publish never changes who may assume a role: do it in the IAM console, under *Trust relationships*, or with " +
        "`aws iam update-assume-role-policy`.");

    public static readonly DiagnosticDescriptor RoleOfAnotherAccount = DiagnosticDescriptor.Error(
        "ECS6061", "Policies for a role of another account",
        "EcsTaskRole is '{0}', which is not a role of account {1}, so that EcsTaskRolePolicy items cannot be put on it. Name a role of " +
        "this account, or remove the items.");

    public static readonly DiagnosticDescriptor PolicyMissing = DiagnosticDescriptor.Error(
        "ECS6062", "A managed policy does not exist",
        "EcsTaskRolePolicy '{0}' does not exist, or account {1} may not attach it. Check the ARN: AWS's own policies have `aws` in the " +
        "place of the account, and some a path like service-role/.");

    public static readonly DiagnosticDescriptor PolicyRefused = DiagnosticDescriptor.Error(
        "ECS6063", "IAM does not take a policy",
        "IAM does not take EcsTaskRolePolicy '{0}' for role {1}: {2}. Correct the policy, or make room in the role.",
        "A role takes 10 managed policies and 10,240 characters of inline policies unless the account's quotas are raised.");

    public static readonly DiagnosticDescriptor ExecutionRoleLacks = DiagnosticDescriptor.Warning(
        "ECS6160", "The execution role lacks a permission",
        "{0} '{1}' does not allow {2} on {3}, so that ECS cannot {4}. Add to a policy of the role: {5}",
        "The role was not created by a publish, which therefore leaves it alone. What was looked at are the role's own policies: a policy " +
        "of the resource may allow what is missing, in which case the warning may be ignored.");

    public static readonly DiagnosticDescriptor TaskRoleLacks = DiagnosticDescriptor.Warning(
        "ECS6161", "The task role lacks a policy",
        "EcsTaskRole '{0}' was not created by this project and lacks what EcsTaskRolePolicy '{1}' says. Give it yourself: {2}",
        "A publish changes only roles that carry the tag `ecs-publish:project` of its own project.");
}
