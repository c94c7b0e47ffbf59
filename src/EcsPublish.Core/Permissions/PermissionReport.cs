using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Permissions;

/// <summary>What IAM says beforehand of the permissions that a publish needs.</summary>
/// <param name="Problems">An error for each action that is denied, with its resources and who was asked about.</param>
/// <param name="Notes">What could not be found out, and why: nothing to fail for.</param>
internal sealed record PermissionReport(IReadOnlyList<Diagnostic> Problems, IReadOnlyList<string> Notes)
{
    /// <summary>Nothing could be found out.</summary>
    public static PermissionReport Unknown(string why) => new([], [$"Permissions were not checked beforehand: {why}"]);
}
