using System.Text.Json.Nodes;
using Amazon.IdentityManagement.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Roles;

/// <summary>Creates roles and gives them policies: only what they lack.</summary>
internal sealed class RoleWriter(AwsSession aws, PublishSettings settings, IReporter reporter)
{
    /// <summary>Creates a role, without policies.</summary>
    /// <returns>The role; when somebody was quicker, theirs.</returns>
    public async Task<RoleState> CreateAsync(RoleReference reference, string trustPolicy, string description, CancellationToken cancellation)
    {
        var tags = OwnershipTags.For(settings);
        var request = new CreateRoleRequest
        {
            RoleName = reference.Name,
            AssumeRolePolicyDocument = trustPolicy,
            Description = description,
            Tags = [.. tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })],
        };
        try
        {
            var arn = reference.ArnIn(aws.Identity);
            var created = (await aws.CallAsync(Actions.CreateRole, arn, () => aws.Iam.CreateRoleAsync(request, cancellation))).Role;
            return new RoleState(reference, created.Arn) { IsNew = true, Tags = tags, TrustPolicy = trustPolicy, Policies = RolePolicies.None };
        }
        catch (EntityAlreadyExistsException)
        {
            return await new RoleReader(aws, reporter).FindAsync(reference, withPolicies: true, cancellation)
                ?? new RoleState(reference, reference.ArnIn(aws.Identity));
        }
    }

    /// <summary>Attaches a managed policy, unless it is attached.</summary>
    /// <returns>Whether it was attached now.</returns>
    public async Task<bool> AttachAsync(RoleState role, string policyArn, CancellationToken cancellation)
    {
        if (role.Policies?.Attached.Contains(policyArn) == true)
        {
            return false;
        }

        var request = new AttachRolePolicyRequest { RoleName = role.Reference.Name, PolicyArn = policyArn };
        await aws.CallAsync(Actions.AttachRolePolicy, role.Arn, () => aws.Iam.AttachRolePolicyAsync(request, cancellation));
        return true;
    }

    /// <summary>Puts an inline policy, unless the role has it and it says the same.</summary>
    /// <returns>Whether it was put now.</returns>
    public async Task<bool> PutAsync(RoleState role, string name, string document, CancellationToken cancellation)
    {
        if (role.Policies?.Inline.TryGetValue(name, out var existing) == true && SaysTheSame(existing, document))
        {
            return false;
        }

        var request = new PutRolePolicyRequest { RoleName = role.Reference.Name, PolicyName = name, PolicyDocument = document };
        await aws.CallAsync(Actions.PutRolePolicy, role.Arn, () => aws.Iam.PutRolePolicyAsync(request, cancellation));
        return true;
    }

    /// <summary>Takes an inline policy away, if the role has it.</summary>
    /// <returns>Whether it was there.</returns>
    public async Task<bool> RemoveAsync(RoleState role, string name, CancellationToken cancellation)
    {
        if (role.Policies?.Inline.ContainsKey(name) != true)
        {
            return false;
        }

        var request = new DeleteRolePolicyRequest { RoleName = role.Reference.Name, PolicyName = name };
        await aws.CallAsync(Actions.DeleteRolePolicy, role.Arn, () => aws.Iam.DeleteRolePolicyAsync(request, cancellation));
        return true;
    }

    private static bool SaysTheSame(string existing, string document)
    {
        try
        {
            return JsonNode.DeepEquals(JsonNode.Parse(existing), JsonNode.Parse(document));
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }
}
