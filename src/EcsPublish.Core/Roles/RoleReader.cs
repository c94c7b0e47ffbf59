using Amazon.IdentityManagement.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Roles;

/// <summary>Looks a role up, and reads its policies as far as that is allowed.</summary>
internal sealed class RoleReader(AwsSession aws, IReporter reporter)
{
    /// <summary>The role, or null when there is none. One of another account is taken as it is.</summary>
    /// <param name="withPolicies">Whether to read what it allows.</param>
    public async Task<RoleState?> FindAsync(RoleReference reference, bool withPolicies, CancellationToken cancellation)
    {
        var assumed = new RoleState(reference, reference.ArnIn(aws.Identity));
        if (!reference.IsIn(aws.Identity))
        {
            return assumed;
        }

        try
        {
            var request = new GetRoleRequest { RoleName = reference.Name };
            var role = (await aws.CallAsync(Actions.GetRole, assumed.Arn, () => aws.Iam.GetRoleAsync(request, cancellation))).Role;
            return new RoleState(reference, role.Arn)
            {
                Tags = (role.Tags ?? []).ToDictionary(tag => tag.Key, tag => tag.Value),
                TrustPolicy = Uri.UnescapeDataString(role.AssumeRolePolicyDocument ?? ""),
                Policies = withPolicies ? await new PolicyReader(aws, reporter).ReadAsync(reference.Name, role.Arn, cancellation) : null,
            };
        }
        catch (NoSuchEntityException)
        {
            return null;
        }
        catch (PublishException e) when (e.Diagnostic.Descriptor == Diagnostics.AccessDenied || (reference.IsArn && e.Diagnostic.Descriptor.MayPass))
        {
            SayNotChecked(assumed, e);
            return assumed;
        }
    }

    // With an ARN nothing is assumed: the lookup would only have shown what is wrong with the role.
    private void SayNotChecked(RoleState role, PublishException e)
    {
        var (property, name) = role.Reference;
        if (role.Reference.IsArn)
        {
            reporter.Say(Importance.Normal, $"{property} {name} was not checked: {e.Message}");
        }
        else
        {
            reporter.Report(Diagnostics.RoleNotChecked.With(property, name, aws.Identity.Caller, role.Arn));
        }
    }
}
