using System.IO.Enumeration;

namespace EcsPublish.Local.Access;

/// <summary>One statement of a policy.</summary>
/// <param name="Denies">Its effect is Deny.</param>
/// <param name="Actions">Patterns with <c>*</c> and <c>?</c>, compared without case.</param>
/// <param name="Resources">Patterns with <c>*</c> and <c>?</c>.</param>
/// <param name="Conditions">All have to hold.</param>
internal sealed record PolicyStatement(
    bool Denies, IReadOnlyList<string> Actions, IReadOnlyList<string> Resources, IReadOnlyList<PolicyCondition> Conditions)
{
    /// <summary>Whether it speaks of the request.</summary>
    public bool Concerns(AccessRequest request) => Names(request) && Conditions.All(condition => condition.HoldsFor(request));

    /// <summary>Whether it speaks of the request as far as action and resource go.</summary>
    public bool Names(AccessRequest request) =>
        Actions.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, request.Action))
        && Resources.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, request.Resource, ignoreCase: false));
}
