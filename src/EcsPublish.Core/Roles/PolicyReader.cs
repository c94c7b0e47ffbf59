using Amazon.IdentityManagement.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Roles;

/// <summary>Reads the inline and the managed policies of a role. What may not be read is a note: the role may be right all the same.</summary>
internal sealed class PolicyReader(AwsSession aws, IReporter reporter)
{
    /// <summary>The policies; null when they may not be listed.</summary>
    public async Task<RolePolicies?> ReadAsync(string role, string arn, CancellationToken cancellation)
    {
        try
        {
            var inline = InlineAsync(role, arn, cancellation);
            var attached = await AttachedAsync(role, arn, cancellation);
            var managed = await Task.WhenAll(attached.Select(policy => DocumentOrNullAsync(role, policy, cancellation)));
            var documents = managed.OfType<string>().Concat((await inline).Values);
            return new RolePolicies(await inline, attached, managed.Contains(null) ? null : PolicyGrants.Of(documents));
        }
        catch (PublishException e)
        {
            reporter.Say(Importance.Normal, $"What role {role} allows was not checked: {e.Message}");
            return null;
        }
    }

    private async Task<IReadOnlyDictionary<string, string>> InlineAsync(string role, string arn, CancellationToken cancellation)
    {
        var names = new List<string>();
        string? marker = null;
        do
        {
            var request = new ListRolePoliciesRequest { RoleName = role, Marker = marker };
            var page = await aws.CallAsync(Actions.ListRolePolicies, arn, () => aws.Iam.ListRolePoliciesAsync(request, cancellation));
            names.AddRange(page.PolicyNames ?? []);
            marker = page.Marker;
        }
        while (marker is not null);

        var documents = await Task.WhenAll(names.Select(name => InlineDocumentAsync(role, arn, name, cancellation)));
        return names.Zip(documents).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    private async Task<string> InlineDocumentAsync(string role, string arn, string name, CancellationToken cancellation)
    {
        var request = new GetRolePolicyRequest { RoleName = role, PolicyName = name };
        var response = await aws.CallAsync(Actions.GetRolePolicy, arn, () => aws.Iam.GetRolePolicyAsync(request, cancellation));
        return Uri.UnescapeDataString(response.PolicyDocument);
    }

    private async Task<IReadOnlyList<string>> AttachedAsync(string role, string arn, CancellationToken cancellation)
    {
        var attached = new List<string>();
        string? marker = null;
        do
        {
            var request = new ListAttachedRolePoliciesRequest { RoleName = role, Marker = marker };
            var page = await aws.CallAsync(Actions.ListAttachedRolePolicies, arn, () => aws.Iam.ListAttachedRolePoliciesAsync(request, cancellation));
            attached.AddRange((page.AttachedPolicies ?? []).Select(policy => policy.PolicyArn));
            marker = page.Marker;
        }
        while (marker is not null);

        return attached;
    }

    private async Task<string?> DocumentOrNullAsync(string role, string policy, CancellationToken cancellation)
    {
        try
        {
            return policy == ManagedPolicy.ExecutionArn(aws.Identity.Partition) ? ManagedPolicy.ExecutionDocument : await DocumentAsync(policy, cancellation);
        }
        catch (Exception e) when (e is NoSuchEntityException or PublishException)
        {
            reporter.Say(Importance.Normal, $"What role {role} allows was not checked, since its policy {policy} could not be read: {e.Message}");
            return null;
        }
    }

    private async Task<string> DocumentAsync(string policy, CancellationToken cancellation)
    {
        var request = new GetPolicyRequest { PolicyArn = policy };
        var found = await aws.CallAsync(Actions.GetPolicy, policy, () => aws.Iam.GetPolicyAsync(request, cancellation));
        var version = new GetPolicyVersionRequest { PolicyArn = policy, VersionId = found.Policy.DefaultVersionId };
        var response = await aws.CallAsync(Actions.GetPolicyVersion, policy, () => aws.Iam.GetPolicyVersionAsync(version, cancellation));
        return Uri.UnescapeDataString(response.PolicyVersion.Document);
    }
}
