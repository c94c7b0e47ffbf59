namespace EcsPublish.Core.Messages;

/// <summary>ECS602x and ECS612x: permissions.</summary>
internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor PermissionMissing = DiagnosticDescriptor.Error(
        "ECS6020", "A permission will be missing",
        "{0} may not call {1} on {2}: {3}. This publish needs it; `dotnet build -t:EcsPolicy` prints a policy with all that it needs.",
        "IAM's policy simulator said so before anything was created. [docs/permissions.md](permissions.md) explains each action.");

    public static readonly DiagnosticDescriptor RoleNotUsable = DiagnosticDescriptor.Error(
        "ECS6021", "ECS cannot use a role",
        "ECS cannot use a role of the task definition: {0} The role was neither looked up nor created: {1}",
        "Without iam:GetRole a role is taken to exist (ECS6101). Here ECS says that it does not, or that it does not trust ecs-tasks.amazonaws.com.");

    public static readonly DiagnosticDescriptor PolicyTooLong = DiagnosticDescriptor.Warning(
        "ECS6120", "A policy is longer than IAM takes",
        "{0} has {1} characters, and IAM takes at most {2} in a managed policy. Attach it in two parts, each with some of the statements.");
}
