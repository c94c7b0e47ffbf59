using Amazon.IdentityManagement.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Roles;

/// <summary>Makes roles what the project wants, one change after the other, each said when it is done.</summary>
internal sealed class RoleWriter(AwsSession aws, PublishSettings settings, IReporter reporter)
{
    /// <summary>Makes sure that a role is there and has what it needs.</summary>
    /// <param name="found">The role as it was found; null when it is missing.</param>
    /// <returns>Its ARN. ECS may need some seconds to see it.</returns>
    public async Task<string> EnsureAsync(IRole role, RoleState? found, CancellationToken cancellation)
    {
        try
        {
            return await ApplyAllAsync(role, found, cancellation);
        }
        catch (EntityAlreadyExistsException)
        {
            // Somebody was quicker: it is a found role now.
            var theirs = await new RoleReader(aws, reporter).FindAsync(role.Reference, withPolicies: true, cancellation);
            return await ApplyAllAsync(role, theirs ?? new RoleState(role.Reference, role.Reference.ArnIn(aws.Identity)), cancellation);
        }
    }

    private async Task<string> ApplyAllAsync(IRole role, RoleState? found, CancellationToken cancellation)
    {
        var arn = found?.Arn ?? role.Reference.ArnIn(aws.Identity);
        foreach (var change in role.ChangesFrom(found))
        {
            await ApplyAsync(role.Reference.Name, arn, change, cancellation);
            if (change is RoleCreation)
            {
                reporter.Created(arn, change.Done);
            }
            else
            {
                reporter.Say(Importance.High, change.Done);
            }
        }

        return arn;
    }

    private async Task ApplyAsync(string role, string arn, RoleChange change, CancellationToken cancellation)
    {
        try
        {
            await (change switch
            {
                RoleCreation creation => CreateAsync(role, arn, creation, cancellation),
                PolicyAttachment attachment => AttachAsync(role, arn, attachment.PolicyArn, cancellation),
                PolicyPut put => PutAsync(role, arn, put, cancellation),
                PolicyRemoval removal => RemoveAsync(role, arn, removal.Name, cancellation),
                _ => throw new ArgumentOutOfRangeException(nameof(change), change, "Not a change that is known."),
            });
        }
        catch (NoSuchEntityException e) when (change is PolicyAttachment { Item: { } item })
        {
            throw new PublishException(Diagnostics.PolicyMissing.With(item, aws.Identity.Account), e);
        }
        catch (Exception e) when (e is MalformedPolicyDocumentException or LimitExceededException && change.Item is not null)
        {
            throw new PublishException(Diagnostics.PolicyRefused.With(change.Item, role, e.Message.TrimEnd('.')), e);
        }
    }

    private async Task CreateAsync(string role, string arn, RoleCreation creation, CancellationToken cancellation)
    {
        var request = new CreateRoleRequest
        {
            RoleName = role,
            AssumeRolePolicyDocument = creation.TrustPolicy,
            Description = creation.Description,
            Tags = [.. OwnershipTags.For(settings).Select(tag => new Tag { Key = tag.Key, Value = tag.Value })],
        };
        await aws.CallAsync(Actions.CreateRole, arn, () => aws.Iam.CreateRoleAsync(request, cancellation));
        if (creation.ManagedPolicy is { } policy)
        {
            await AttachAsync(role, arn, policy, cancellation);
        }
    }

    private Task<AttachRolePolicyResponse> AttachAsync(string role, string arn, string policyArn, CancellationToken cancellation)
    {
        var request = new AttachRolePolicyRequest { RoleName = role, PolicyArn = policyArn };
        return aws.CallAsync(Actions.AttachRolePolicy, arn, () => aws.Iam.AttachRolePolicyAsync(request, cancellation));
    }

    private Task<PutRolePolicyResponse> PutAsync(string role, string arn, PolicyPut put, CancellationToken cancellation)
    {
        var request = new PutRolePolicyRequest { RoleName = role, PolicyName = put.Name, PolicyDocument = put.Document };
        return aws.CallAsync(Actions.PutRolePolicy, arn, () => aws.Iam.PutRolePolicyAsync(request, cancellation));
    }

    private Task<DeleteRolePolicyResponse> RemoveAsync(string role, string arn, string policy, CancellationToken cancellation)
    {
        var request = new DeleteRolePolicyRequest { RoleName = role, PolicyName = policy };
        return aws.CallAsync(Actions.DeleteRolePolicy, arn, () => aws.Iam.DeleteRolePolicyAsync(request, cancellation));
    }
}
