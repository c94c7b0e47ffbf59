using Amazon.IdentityManagement.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Roles;
using Role = Amazon.IdentityManagement.Model.Role;

namespace EcsPublish.Core.Cleanup;

/// <summary>
/// Deletes roles that publishes of the project created, when nobody else takes them: projects share an execution role. A role that stays loses
/// what was put into it for this project.
/// </summary>
internal sealed class RoleRemoval(CleanupContext context, Remaining remaining)
{
    // What a publish puts into a role that is not the project's alone.
    private string OwnPolicy => PolicyName.Of(context.Scope.Family);

    /// <summary>The roles that may go, and what the others lose.</summary>
    public async Task<Removal> FindAsync(IReadOnlyList<string> candidates, CancellationToken cancellation)
    {
        var found = new List<(Belonging Thing, Func<CancellationToken, Task> Remove)>();
        foreach (var name in candidates)
        {
            if (await FindAsync(name, cancellation) is { } role)
            {
                found.AddRange(await RemovalsAsync(role, cancellation));
            }
        }

        return new Removal([.. found.Select(role => role.Thing)], async token =>
        {
            foreach (var (thing, remove) in found)
            {
                await context.Ledger.TryAsync(thing.What, () => remove(token));
            }
        });
    }

    private async Task<Role?> FindAsync(string name, CancellationToken cancellation)
    {
        try
        {
            var request = new GetRoleRequest { RoleName = name };
            return (await context.Calls.CallAsync(Actions.GetRole, name, token => context.Aws.Iam.GetRoleAsync(request, token), cancellation)).Role;
        }
        catch (NoSuchEntityException)
        {
            return null;
        }
    }

    private async Task<IEnumerable<(Belonging, Func<CancellationToken, Task>)>> RemovalsAsync(Role role, CancellationToken cancellation)
    {
        var policies = new RolePolicies(context, role.RoleName);
        var inline = await policies.InlineAsync(cancellation);
        if (WhyKept(role, inline) is not { } why)
        {
            return [(new Belonging($"role {role.RoleName}", role.Arn), token => DeleteAsync(role, policies, token))];
        }

        context.Ledger.Kept($"role {role.RoleName}", why);
        var family = context.Scope.Family;
        var isNeeded = remaining.Definitions.Any(definition => definition.Family == family && RoleNames.Of(definition).Contains(role.RoleName));
        return inline.Contains(OwnPolicy) && !isNeeded
            ? [(new Belonging($"inline policy {OwnPolicy} of role {role.RoleName}", role.Arn), token => DeleteAsync(role.RoleName, policies, token))]
            : [];
    }

    private string? WhyKept(Role role, IReadOnlyList<string> inline)
    {
        if (!context.IsOurs(role.Tags?.Find(tag => tag.Key == OwnershipTags.Project)?.Value))
        {
            return "somebody else created it";
        }

        return remaining.UserOfRole(role.RoleName) is { } user ? $"{user} takes it"
            : inline.FirstOrDefault(name => PolicyName.IsOfFamily(name) && name != OwnPolicy) is { } other ? $"its policy {other} is another project's"
            : null;
    }

    private async Task DeleteAsync(Role role, RolePolicies policies, CancellationToken cancellation)
    {
        await policies.RemoveAllAsync(cancellation);
        var request = new DeleteRoleRequest { RoleName = role.RoleName };
        await context.Calls.CallAsync(Actions.DeleteRole, role.Arn, token => context.Aws.Iam.DeleteRoleAsync(request, token), cancellation);
        context.Ledger.Removed("Deleted role", [role.RoleName]);
    }

    private async Task DeleteAsync(string role, RolePolicies policies, CancellationToken cancellation)
    {
        await policies.RemoveInlineAsync(OwnPolicy, cancellation);
        context.Ledger.Removed("Deleted inline policy", [$"{OwnPolicy} of role {role}"]);
    }
}
