using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Roles;

/// <summary>The role of the application itself. With EcsTaskRolePolicy items it is created when it is missing, and the one that this project created
/// gets what it lacks. Any other role is left as it is.</summary>
/// <param name="account">The account that is published to.</param>
internal sealed class TaskRole(RoleReference reference, PublishSettings settings, string account) : IRole
{
    /// <inheritdoc />
    public RoleReference Reference => reference;

    private string Name => reference.Name;

    private IReadOnlyList<TaskRolePolicySetting> Policies => settings.TaskDefinition.TaskRolePolicies;

    /// <inheritdoc />
    public IEnumerable<RoleChange> ChangesFrom(RoleState? found)
    {
        if (found is null)
        {
            return [Creation(), .. Policies.Select(policy => Addition(policy, null)).OfType<RoleChange>()];
        }

        return found.BelongsTo(settings) ? Policies.Select(policy => Addition(policy, found.Policies)).OfType<RoleChange>() : [];
    }

    /// <summary>Inline policies that came from a file once and that no item names any more. They are left: whether something still needs them is not known.</summary>
    public IEnumerable<string> LeftOver(RoleState? found) => found?.BelongsTo(settings) != true
        ? []
        : (found.Policies?.Inline.Keys ?? []).Where(PolicyName.IsOfFile).Except(Policies.Select(policy => policy.FileName).OfType<string>().Select(PolicyName.Of));

    private RoleCreation Creation() => new(
        TrustPolicy.OfTaskRole(account),
        $"What {settings.TaskDefinition.Family} may do in AWS. Created by EcsPublish.",
        ManagedPolicy: null,
        $"task role {Name}",
        $"Created task role {Name}");

    private RoleChange? Addition(TaskRolePolicySetting policy, RolePolicies? existing) =>
        policy is { FileName: { } file, Document: { } document } ? FromFile(policy.Include, PolicyName.Of(file), document, existing) : Managed(policy.Include, existing);

    private PolicyPut? FromFile(string path, string name, string document, RolePolicies? existing) => existing?.Says(name, document) == true
        ? null
        : new(name, document, $"task role {Name}: inline policy {name}", $"Task role {Name} now has inline policy {name} from {path}") { Item = path };

    private PolicyAttachment? Managed(string arn, RolePolicies? existing)
    {
        var policy = arn[(arn.LastIndexOf('/') + 1)..];
        return existing?.Attached.Contains(arn) == true
            ? null
            : new(arn, $"task role {Name}: managed policy {policy}", $"Task role {Name} now has managed policy {policy}") { Item = arn };
    }
}
