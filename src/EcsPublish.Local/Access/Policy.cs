namespace EcsPublish.Local.Access;

/// <summary>All statements that apply to the callers of this AWS in a box.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html</summary>
internal sealed record Policy(IReadOnlyList<PolicyStatement> Statements)
{
    /// <summary>A Deny beats every Allow; what nobody allows is denied.</summary>
    public AccessDecision Decide(AccessRequest request)
    {
        var concerned = Statements.Where(statement => statement.Concerns(request)).ToList();
        if (concerned.Exists(statement => statement.Denies)) return AccessDecision.ExplicitDeny;
        return concerned.Count > 0 ? AccessDecision.Allowed : AccessDecision.ImplicitDeny;
    }

    /// <summary>The condition keys that statements on this request ask for and that it does not have.</summary>
    public IReadOnlyList<string> MissingKeys(AccessRequest request) =>
    [
        .. Statements.Where(statement => statement.Names(request)).SelectMany(statement => statement.Conditions)
            .Select(condition => condition.Key).Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(key => !request.Context.Keys.Contains(key, StringComparer.OrdinalIgnoreCase)),
    ];
}
