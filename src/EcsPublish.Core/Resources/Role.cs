using Amazon.IdentityManagement.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Resources;

/// <summary>A role that the task definition names: looked up early; the execution role is created when it is missing.</summary>
/// <param name="property">The property that names it, for messages: <c>EcsExecutionRole</c> or <c>EcsTaskRole</c>.</param>
/// <param name="nameOrArn">What the property says.</param>
internal sealed class Role(AwsSession aws, PublishSettings settings, IReporter reporter, string property, string nameOrArn)
{
    // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html
    private const string ManagedPolicy = "service-role/AmazonECSTaskExecutionRolePolicy";

    private const string TrustPolicy =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

    private bool IsArn => nameOrArn.StartsWith("arn:", StringComparison.Ordinal);

    private string Name => nameOrArn[(nameOrArn.LastIndexOf('/') + 1)..];

    private string AssumedArn => IsArn ? nameOrArn : aws.Identity.RoleArn(nameOrArn);

    /// <summary>The role's ARN, or null when there is no such role. An ARN is taken as it is: it may be another account's.</summary>
    public async Task<string?> FindAsync(CancellationToken cancellation)
    {
        if (IsArn)
        {
            return nameOrArn;
        }

        try
        {
            var response = await aws.CallAsync(
                Actions.GetRole, AssumedArn, () => aws.Iam.GetRoleAsync(new GetRoleRequest { RoleName = Name }, cancellation));
            return response.Role.Arn;
        }
        catch (NoSuchEntityException)
        {
            return null;
        }
        catch (PublishException e) when (e.Diagnostic.Code == Diagnostics.AccessDenied.Code)
        {
            reporter.Report(Diagnostics.RoleNotChecked.With(property, nameOrArn, aws.Identity.Caller, AssumedArn));
            return AssumedArn;
        }
    }

    /// <summary>Creates the execution role with AWS's managed policy for pulling images and writing logs.</summary>
    /// <returns>Its ARN. ECS may need some seconds to see it.</returns>
    public async Task<string> CreateExecutionRoleAsync(CancellationToken cancellation)
    {
        if (!settings.TaskDefinition.CreateExecutionRole)
        {
            throw Missing("Create it with the policy AmazonECSTaskExecutionRolePolicy, or let EcsCreateExecutionRole=true do so.");
        }

        var arn = await CreateAsync(cancellation);
        var policy = $"arn:{aws.Identity.Partition}:iam::aws:policy/{ManagedPolicy}";
        await aws.CallAsync(
            Actions.AttachRolePolicy,
            arn,
            () => aws.Iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = Name, PolicyArn = policy }, cancellation));
        reporter.Created(arn, $"Created execution role {Name} with AmazonECSTaskExecutionRolePolicy");
        return arn;
    }

    /// <summary>The error for a role that nobody creates.</summary>
    public PublishException Missing(string advice) => new(Diagnostics.RoleMissing.With(property, nameOrArn, aws.Identity.Account, advice));

    private async Task<string> CreateAsync(CancellationToken cancellation)
    {
        var request = new CreateRoleRequest
        {
            RoleName = Name,
            AssumeRolePolicyDocument = TrustPolicy,
            Description = "Lets Amazon ECS pull images and write logs. Created by EcsPublish.",
            Tags = [.. OwnershipTags.For(settings).Select(tag => new Tag { Key = tag.Key, Value = tag.Value })],
        };
        try
        {
            return (await aws.CallAsync(Actions.CreateRole, AssumedArn, () => aws.Iam.CreateRoleAsync(request, cancellation))).Role.Arn;
        }
        catch (EntityAlreadyExistsException)
        {
            // Another publish was quicker; it attaches the same policy.
            return AssumedArn;
        }
    }
}
