using EcsPublish.Core.Aws;

namespace EcsPublish.Core.Permissions;

/// <summary>The identity whose policies decide: of a session of a role that is the role. https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html</summary>
internal static class CallerPolicySource
{
    /// <summary>A user's or role's ARN in IAM; null for the account's root and for federated users, of whom IAM simulates nothing.</summary>
    public static string? Of(AwsIdentity identity) => identity.Caller.Split(':', 6) switch
    {
        [_, _, "sts", _, _, var session] when RoleOf(session) is { } role => identity.RoleArn(role),
        [_, _, "iam", _, _, var entity] when entity.StartsWith("user/", StringComparison.Ordinal) || entity.StartsWith("role/", StringComparison.Ordinal) => identity.Caller,
        _ => null,
    };

    /// <summary>The name of the role that a session is of; its path is not in the session's ARN. Null when the caller is no such session.</summary>
    public static string? RoleNameOf(AwsIdentity identity) => identity.Caller.Split(':', 6) is [_, _, "sts", _, _, var session] ? RoleOf(session) : null;

    private static string? RoleOf(string session) => session.Split('/') is ["assumed-role", var role, _] ? role : null;
}
