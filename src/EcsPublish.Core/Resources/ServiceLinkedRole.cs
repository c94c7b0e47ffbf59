using Amazon.ECS;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Resources;

/// <summary>The role by which ECS manages services of an account. A first service finds it missing, and sees it some seconds after it was made.
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using-service-linked-roles.html</summary>
internal sealed class ServiceLinkedRole(AwsSession aws, IReporter reporter)
{
    private const string Service = "ecs.amazonaws.com";

    private bool _tried;

    private string Arn => aws.Identity.RoleArn("aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS");

    /// <summary>Whether ECS refused a call for want of this role.</summary>
    public static bool IsMissing(Exception e) => e.Message.Contains("service linked role", StringComparison.OrdinalIgnoreCase);

    /// <summary>Calls ECS; when that misses the role it is created, and the next try may find it.</summary>
    public async Task<T> TryAsync<T>(Func<Task<T>> call, CancellationToken cancellation)
    {
        try
        {
            return await call();
        }
        catch (AmazonECSException e) when (IsMissing(e))
        {
            await CreateAsync(cancellation);
            throw;
        }
    }

    // Once. When somebody was quicker, ECS will find it; when it is not allowed, nobody makes it.
    private async Task CreateAsync(CancellationToken cancellation)
    {
        if (_tried)
        {
            return;
        }

        _tried = true;
        try
        {
            var request = new CreateServiceLinkedRoleRequest { AWSServiceName = Service };
            var response = await aws.CallAsync(
                Actions.CreateServiceLinkedRole, Arn, () => aws.Iam.CreateServiceLinkedRoleAsync(request, cancellation));
            reporter.Created(response.Role.Arn, $"Created service-linked role {response.Role.RoleName}");
        }
        catch (Exception e) when (e is PublishException { Diagnostic.Descriptor.MayPass: true } or AmazonIdentityManagementServiceException)
        {
            reporter.Say(Importance.Normal, $"The service-linked role of ECS was not created: {e.Message}");
        }
    }
}
