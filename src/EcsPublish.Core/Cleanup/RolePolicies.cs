using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using EcsPublish.Core.Aws;

namespace EcsPublish.Core.Cleanup;

/// <summary>The policies of a role, which IAM deletes only without any.</summary>
internal sealed class RolePolicies(CleanupContext context, string role)
{
    private AmazonIdentityManagementServiceClient Iam => context.Aws.Iam;

    /// <summary>Names of the inline ones.</summary>
    public async Task<IReadOnlyList<string>> InlineAsync(CancellationToken cancellation) => await SteadyCalls.PagesAsync<string>(async next =>
    {
        var request = new ListRolePoliciesRequest { RoleName = role, Marker = next };
        var page = await context.Calls.CallAsync(Actions.ListRolePolicies, role, token => Iam.ListRolePoliciesAsync(request, token), cancellation);
        return (page.PolicyNames, page.IsTruncated == true ? page.Marker : null);
    });

    /// <summary>Detaches the managed ones and deletes the inline ones.</summary>
    public async Task RemoveAllAsync(CancellationToken cancellation)
    {
        foreach (var policy in await AttachedAsync(cancellation))
        {
            var request = new DetachRolePolicyRequest { RoleName = role, PolicyArn = policy.PolicyArn };
            await UnlessGoneAsync(() => context.Calls.CallAsync(Actions.DetachRolePolicy, role, token => Iam.DetachRolePolicyAsync(request, token), cancellation));
        }

        foreach (var name in await InlineAsync(cancellation))
        {
            await RemoveInlineAsync(name, cancellation);
        }
    }

    /// <summary>Deletes an inline one.</summary>
    public Task RemoveInlineAsync(string name, CancellationToken cancellation)
    {
        var request = new DeleteRolePolicyRequest { RoleName = role, PolicyName = name };
        return UnlessGoneAsync(() => context.Calls.CallAsync(Actions.DeleteRolePolicy, role, token => Iam.DeleteRolePolicyAsync(request, token), cancellation));
    }

    // Removed already by a call whose answer was lost, which the SDK made again.
    private static async Task UnlessGoneAsync(Func<Task> remove)
    {
        try
        {
            await remove();
        }
        catch (NoSuchEntityException)
        {
        }
    }

    private Task<List<AttachedPolicyType>> AttachedAsync(CancellationToken cancellation) => SteadyCalls.PagesAsync<AttachedPolicyType>(async next =>
    {
        var request = new ListAttachedRolePoliciesRequest { RoleName = role, Marker = next };
        var page = await context.Calls.CallAsync(Actions.ListAttachedRolePolicies, role, token => Iam.ListAttachedRolePoliciesAsync(request, token), cancellation);
        return (page.AttachedPolicies, page.IsTruncated == true ? page.Marker : null);
    });
}
