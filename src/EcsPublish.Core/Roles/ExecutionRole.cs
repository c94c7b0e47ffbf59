using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Roles;

/// <summary>The role by which ECS starts a task: created when it is missing, and allowed to read what this definition names. The projects of an
/// account may share it, so each has an inline policy of its own in it. A role that no publish made is left as it is.</summary>
internal sealed class ExecutionRole(AwsSession aws, PublishSettings settings, IReporter reporter)
{
    private const string Description = "Lets Amazon ECS pull images and write logs. Created by EcsPublish.";

    private readonly RoleWriter _writer = new(aws, settings, reporter);

    /// <summary>Makes sure that the role is there and allows what is needed.</summary>
    /// <param name="found">The role as it was found; null when it is missing.</param>
    /// <returns>Its ARN. ECS may need some seconds to see it.</returns>
    public async Task<string> EnsureAsync(RoleReference reference, RoleState? found, ExecutionNeeds needs, CancellationToken cancellation)
    {
        var role = found ?? await _writer.CreateAsync(reference, TrustPolicy.OfExecutionRole, Description, cancellation);
        if (role.IsMadeByUs)
        {
            await AttachAsync(role, needs, cancellation);
            await GrantAsync(role, needs, cancellation);
        }

        return role.Arn;
    }

    private async Task AttachAsync(RoleState role, ExecutionNeeds needs, CancellationToken cancellation)
    {
        var isLacking = role.Policies?.Grants is { } grants && needs.Standard.Any(permission => grants.Lack(permission) is not null);
        if (!role.IsNew && !isLacking)
        {
            return;
        }

        var isAttached = await _writer.AttachAsync(role, ManagedPolicy.ExecutionArn(aws.Identity.Partition), cancellation);
        if (role.IsNew)
        {
            reporter.Created(role.Arn, $"Created execution role {role.Reference.Name} with {ManagedPolicy.ExecutionName}");
        }
        else if (isAttached)
        {
            reporter.Say(Importance.High, $"Attached {ManagedPolicy.ExecutionName} to execution role {role.Reference.Name}, which was without it");
        }
    }

    private async Task GrantAsync(RoleState role, ExecutionNeeds needs, CancellationToken cancellation)
    {
        var (name, policy) = (role.Reference.Name, PolicyName.Of(settings.TaskDefinition.Family));
        if (needs.Policy is not { } document)
        {
            if (await _writer.RemoveAsync(role, policy, cancellation))
            {
                reporter.Say(Importance.High, $"Removed inline policy {policy} from execution role {name}: nothing needs it any more");
            }
        }
        else if (await _writer.PutAsync(role, policy, document, cancellation))
        {
            var actions = needs.Own.SelectMany(permission => permission.Actions).Distinct();
            reporter.Say(Importance.High, $"Execution role {name} now allows {string.Join(", ", actions)} (inline policy {policy})");
        }
    }
}
