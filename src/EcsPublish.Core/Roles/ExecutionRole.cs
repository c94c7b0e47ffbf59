namespace EcsPublish.Core.Roles;

/// <summary>The role by which ECS starts a task: created when it is missing, and allowed to read what this definition names. The projects of an
/// account may share it, so each has an inline policy of its own in it. A role that no publish made is left as it is.</summary>
/// <param name="partition">AWS's, for example <c>aws</c>.</param>
/// <param name="family">The family, by which the inline policy is named.</param>
internal sealed class ExecutionRole(RoleReference reference, ExecutionNeeds needs, string partition, string family) : IRole
{
    private const string Description = "Lets Amazon ECS pull images and write logs. Created by EcsPublish.";

    private readonly string _managed = ManagedPolicy.ExecutionArn(partition);
    private readonly string _inline = PolicyName.Of(family);

    /// <inheritdoc />
    public RoleReference Reference => reference;

    private string Name => reference.Name;

    /// <inheritdoc />
    public IEnumerable<RoleChange> ChangesFrom(RoleState? found)
    {
        if (found is null)
        {
            return [Creation(), .. Grant(null)];
        }

        return found.IsMadeByUs ? [.. Attach(found.Policies), .. Grant(found.Policies)] : [];
    }

    private RoleCreation Creation() => new(
        TrustPolicy.OfExecutionRole, Description, _managed, $"execution role {Name}", $"Created execution role {Name} with {ManagedPolicy.ExecutionName}");

    // As a publish leaves it that died between creating and attaching.
    private IEnumerable<RoleChange> Attach(RolePolicies? policies)
    {
        if (policies is { Grants: { } grants } && !policies.Attached.Contains(_managed) && needs.Standard.Any(permission => grants.Lack(permission) is not null))
        {
            yield return new PolicyAttachment(
                _managed,
                $"execution role {Name}: managed policy {ManagedPolicy.ExecutionName}",
                $"Attached {ManagedPolicy.ExecutionName} to execution role {Name}, which was without it");
        }
    }

    private IEnumerable<RoleChange> Grant(RolePolicies? policies)
    {
        if (needs.Policy is not { } document)
        {
            return policies?.Inline.ContainsKey(_inline) == true
                ? [new PolicyRemoval(
                    _inline, $"execution role {Name}: without inline policy {_inline}", $"Removed inline policy {_inline} from execution role {Name}: nothing needs it any more")]
                : [];
        }

        var actions = string.Join(", ", needs.Own.SelectMany(permission => permission.Actions).Distinct());
        return policies?.Says(_inline, document) == true
            ? []
            : [new PolicyPut(
                _inline, document, $"execution role {Name}: {actions} (inline policy {_inline})", $"Execution role {Name} now allows {actions} (inline policy {_inline})")];
    }
}
