using Amazon.ECS;

namespace EcsPublish.Core.Roles;

/// <summary>A role that was just made needs some seconds until ECS can assume it.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot.html#troubleshoot_general_eventual-consistency</summary>
internal static class UnseenRole
{
    /// <summary>Whether ECS refused a call since it could not assume a role.</summary>
    public static bool IsCause(Exception e) => e is AmazonECSException
        && e.Message.Contains("assume", StringComparison.OrdinalIgnoreCase) && e.Message.Contains("role", StringComparison.OrdinalIgnoreCase);
}
