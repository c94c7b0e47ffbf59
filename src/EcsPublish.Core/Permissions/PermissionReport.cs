using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Permissions;

/// <summary>An action that IAM does not allow the caller.</summary>
/// <param name="Action">For example <c>ecs:RunTask</c>.</param>
/// <param name="Problem">The error, with the resources and who was asked about.</param>
internal sealed record DeniedAction(string Action, Diagnostic Problem);

/// <summary>What IAM says beforehand of the permissions that a publish needs.</summary>
/// <param name="Denied">Each action that is denied.</param>
/// <param name="Notes">What could not be found out, and why: nothing to fail for.</param>
internal sealed record PermissionReport(IReadOnlyList<DeniedAction> Denied, IReadOnlyList<string> Notes)
{
    /// <summary>An error for each action that is denied.</summary>
    public IReadOnlyList<Diagnostic> Problems => [.. Denied.Select(denied => denied.Problem)];

    /// <summary>Nothing could be found out.</summary>
    public static PermissionReport Unknown(string why) => new([], [$"Permissions were not checked beforehand: {why}"]);
}
