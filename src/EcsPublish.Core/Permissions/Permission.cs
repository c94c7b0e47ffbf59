using EcsPublish.Core.Aws;

namespace EcsPublish.Core.Permissions;

/// <summary>One action and what it is to be allowed on: a statement of a policy.</summary>
/// <param name="Resources">ARNs, with <c>*</c> and <c>?</c> where a part is only known later.</param>
internal sealed record Permission(AwsAction Action, IReadOnlyList<string> Resources)
{
    /// <summary>Narrows it down further; null for no condition.</summary>
    public PermissionCondition? Condition { get; init; }

    /// <summary>The statement's name, for example <c>EcsRunTask</c>.</summary>
    public string Sid => string.Concat(Action.Name.Split(':', '-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}

/// <summary>A condition of a statement: <c>"StringEquals": { "iam:PassedToService": "ecs-tasks.amazonaws.com" }</c>.</summary>
internal sealed record PermissionCondition(string Operator, string Key, string Value);
