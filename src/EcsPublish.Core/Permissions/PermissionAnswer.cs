using Amazon.IdentityManagement.Model;

namespace EcsPublish.Core.Permissions;

/// <summary>IAM's answer for one action on one resource.</summary>
/// <param name="Why">Why it is denied, for a sentence.</param>
/// <param name="MissingKeys">Condition keys that a policy asks for and a simulation does not have.</param>
internal sealed record PermissionAnswer(string Action, string Resource, bool IsAllowed, string Why, IReadOnlyList<string> MissingKeys)
{
    /// <summary>Whether a real call would be answered in the same way.</summary>
    public bool IsCertain => MissingKeys.Count == 0;

    /// <summary>Whether it answers for this.</summary>
    public bool IsFor(Permission permission) => Action == permission.Action.Name && permission.Resources.Contains(Resource);

    /// <summary>The answers in one result: one for each resource where IAM tells them apart.</summary>
    public static IEnumerable<PermissionAnswer> Of(EvaluationResult result) => result.ResourceSpecificResults is { Count: > 0 } resources
        ? resources.Select(resource => new PermissionAnswer(
            result.EvalActionName, resource.EvalResourceName, IsAllow(resource.EvalResourceDecision?.Value),
            Reason(result, resource.EvalResourceDecision?.Value), resource.MissingContextValues ?? []))
        : [new PermissionAnswer(result.EvalActionName, result.EvalResourceName ?? "*", IsAllow(result.EvalDecision?.Value), Reason(result, result.EvalDecision?.Value), result.MissingContextValues ?? [])];

    private static bool IsAllow(string? decision) => decision == "allowed";

    private static string Reason(EvaluationResult result, string? decision) =>
        result.OrganizationsDecisionDetail?.AllowedByOrganizations == false ? "a policy of the organization does not allow it"
        : result.PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary == false ? "its permissions boundary does not allow it"
        : decision == "explicitDeny" ? "a policy denies it"
        : "no policy allows it";
}
