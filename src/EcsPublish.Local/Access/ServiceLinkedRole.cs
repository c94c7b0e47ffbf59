using Amazon.ECS.Model;
using Amazon.IdentityManagement.Model;
using EcsPublish.Aws;
using EcsPublish.Local.Ecs;
using EcsPublish.Local.Services.Iam;

namespace EcsPublish.Local.Access;

/// <summary>
/// The role by which ECS manages services and network interfaces. ECS makes it on behalf of the first caller that needs it and may do so.
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using-service-linked-roles-for-clusters.html
/// </summary>
internal sealed class ServiceLinkedRole(RoleStore roles, IamRoles iam)
{
    private const string Ecs = "ecs.amazonaws.com";

    private static string Arn => ArnFor(Ecs);

    /// <summary>The role of a service.</summary>
    public static string ArnFor(string? service) =>
        $"arn:aws:iam::{LocalIdentity.Account}:role/aws-service-role/{service}/{IamRoles.ServiceLinkedName(service ?? "")}";

    /// <summary>Makes the role when a call needs it.</summary>
    /// <exception cref="AwsError">It is missing, and the policy does not let the caller make it.</exception>
    public void Ensure(IShape request, Policy policy)
    {
        if (!IsNeededBy(request) || roles.Has(Arn)) return;
        if (policy.Decide(new AccessRequest("iam:CreateServiceLinkedRole", Arn)) != AccessDecision.Allowed)
            throw EcsErrors.InvalidParameter("Unable to assume the service linked role. Please verify that the ECS service linked role exists.");

        iam.CreateServiceLinkedRole(new CreateServiceLinkedRoleRequest { AWSServiceName = Ecs });
    }

    private static bool IsNeededBy(IShape request) => request is CreateServiceRequest or RunTaskRequest { NetworkConfiguration: not null };
}
