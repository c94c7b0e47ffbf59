namespace EcsPublish.Local.Access;

/// <summary>One question to the policies: may this be done to that?</summary>
/// <param name="Action">For example <c>ecs:RunTask</c>.</param>
/// <param name="Resource">An ARN, or <c>*</c> where the action knows no resource.</param>
internal sealed record AccessRequest(string Action, string Resource)
{
    /// <summary>What conditions may ask for: <c>ecs:cluster</c>, <c>iam:PassedToService</c>. Keys are compared without case.</summary>
    public IReadOnlyDictionary<string, string> Context { get; init; } = new Dictionary<string, string>();
}
