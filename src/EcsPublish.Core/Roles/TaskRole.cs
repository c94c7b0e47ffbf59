using Amazon.IdentityManagement.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Roles;

/// <summary>The role of the application itself. With EcsTaskRolePolicy items it is created when it is missing, and the one that this project created
/// gets what it lacks. Any other role is left as it is.</summary>
internal sealed class TaskRole(AwsSession aws, PublishSettings settings, IReporter reporter)
{
    private readonly RoleWriter _writer = new(aws, settings, reporter);

    private IReadOnlyList<TaskRolePolicySetting> Policies => settings.TaskDefinition.TaskRolePolicies;

    /// <summary>Makes sure that the role is there and has its policies.</summary>
    /// <param name="found">The role as it was found; null when it is missing.</param>
    /// <returns>Its ARN. ECS may need some seconds to see it.</returns>
    public async Task<string> EnsureAsync(RoleReference reference, RoleState? found, CancellationToken cancellation)
    {
        var role = found ?? await CreateAsync(reference, cancellation);
        if (role.BelongsTo(settings))
        {
            await AddAsync(role, cancellation);
        }

        return role.Arn;
    }

    private async Task<RoleState> CreateAsync(RoleReference reference, CancellationToken cancellation)
    {
        var description = $"What {settings.TaskDefinition.Family} may do in AWS. Created by EcsPublish.";
        var role = await _writer.CreateAsync(reference, TrustPolicy.OfTaskRole(aws.Identity.Account), description, cancellation);
        if (role.IsNew)
        {
            reporter.Created(role.Arn, $"Created task role {reference.Name}");
        }

        return role;
    }

    private async Task AddAsync(RoleState role, CancellationToken cancellation)
    {
        foreach (var policy in Policies)
        {
            if (await AddAsync(role, policy, cancellation))
            {
                reporter.Say(Importance.High, $"Task role {role.Reference.Name} now has {Describe(policy)}");
            }
        }

        foreach (var name in LeftOver(role))
        {
            reporter.Say(
                Importance.Normal,
                $"Task role {role.Reference.Name} still has inline policy {name}, which no EcsTaskRolePolicy names any more. Remove it with: " +
                $"aws iam delete-role-policy --role-name {role.Reference.Name} --policy-name {name}");
        }
    }

    private async Task<bool> AddAsync(RoleState role, TaskRolePolicySetting policy, CancellationToken cancellation)
    {
        try
        {
            return policy.Document is { } document
                ? await _writer.PutAsync(role, PolicyName.Of(policy.FileName!), document, cancellation)
                : await _writer.AttachAsync(role, policy.Include, cancellation);
        }
        catch (NoSuchEntityException e) when (policy.Document is null)
        {
            throw new PublishException(Diagnostics.PolicyMissing.With(policy.Include, aws.Identity.Account), e);
        }
        catch (Exception e) when (e is MalformedPolicyDocumentException or LimitExceededException)
        {
            throw new PublishException(Diagnostics.PolicyRefused.With(policy.Include, role.Reference.Name, e.Message.TrimEnd('.')), e);
        }
    }

    // The execution role's policy may be in the same role: families have no dot, file names of policies do.
    private IEnumerable<string> LeftOver(RoleState role) => (role.Policies?.Inline.Keys ?? [])
        .Where(name => name.StartsWith(PolicyName.Prefix, StringComparison.Ordinal) && name.Contains('.', StringComparison.Ordinal))
        .Except(Policies.Select(policy => policy.FileName).OfType<string>().Select(PolicyName.Of));

    private static string Describe(TaskRolePolicySetting policy) => policy.FileName is { } file
        ? $"inline policy {PolicyName.Of(file)} from {policy.Include}"
        : $"managed policy {policy.Include[(policy.Include.LastIndexOf('/') + 1)..]}";
}
