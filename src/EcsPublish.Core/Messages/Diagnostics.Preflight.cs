namespace EcsPublish.Core.Messages;

/// <summary>ECS6030 to ECS6059: what is found missing or wrong before anything is created. ECS6130 to ECS6159: its warnings.</summary>
internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor NoRoute = DiagnosticDescriptor.Error(
        "ECS6030", "A subnet has no route to what tasks need",
        "{0} {1} no route to {2}: {3}. {4}",
        "Fargate pulls the image, fetches the secrets and sends the log lines through the task's own network interface. [network.md](network.md) tells how routes are judged, and " +
        "`EcsCheckNetwork=false` turns the judging off.");

    public static readonly DiagnosticDescriptor AddressNeeded = DiagnosticDescriptor.Error(
        "ECS6031", "Tasks need a public address",
        "{0}, but {1} {2} {3} only through {4}, which serves tasks with a public address: the most common reason why a first Fargate task never starts. {5}",
        "[network.md](network.md) tells how routes are judged.");

    public static readonly DiagnosticDescriptor SubnetMissing = DiagnosticDescriptor.Error(
        "ECS6032", "A subnet does not exist",
        "{0} has {1}, which account {2} does not have in region {3}. Correct it; `aws ec2 describe-subnets` lists those that there are.");

    public static readonly DiagnosticDescriptor SubnetsApart = DiagnosticDescriptor.Error(
        "ECS6033", "The subnets are in different VPCs",
        "{0} has subnets of different VPCs: {1}. A task's subnets have to be in one; keep those of one VPC.");

    public static readonly DiagnosticDescriptor SecurityGroupMissing = DiagnosticDescriptor.Error(
        "ECS6034", "A security group does not exist",
        "{0} has {1}, which account {2} does not have in region {3}. Correct it; `aws ec2 describe-security-groups` lists those that there are.");

    public static readonly DiagnosticDescriptor SecurityGroupElsewhere = DiagnosticDescriptor.Error(
        "ECS6035", "A security group is in another VPC",
        "{0} has {1} of {2}, but the subnets are in {3}. Name groups of {3}, or other subnets.");

    public static readonly DiagnosticDescriptor ParameterMissing = DiagnosticDescriptor.Error(
        "ECS6036", "A parameter does not exist",
        "EcsSecret '{0}' names the parameter '{1}', but Systems Manager has none of that name in account {2}, region {3}. Create it (aws ssm put-parameter --type SecureString --name {1} " +
        "--value ...), or correct ValueFrom.");

    public static readonly DiagnosticDescriptor SecretDeleted = DiagnosticDescriptor.Error(
        "ECS6037", "A secret is being deleted",
        "EcsSecret '{0}' names the secret '{1}', which is marked for deletion, so that ECS cannot read it. Restore it (aws secretsmanager restore-secret --secret-id {1}), or name another one.");

    public static readonly DiagnosticDescriptor SecretWithoutValue = DiagnosticDescriptor.Error(
        "ECS6038", "A secret has no such value",
        "EcsSecret '{0}' names the secret '{1}', which has no value with the stage {2}. Give it one: aws secretsmanager put-secret-value --secret-id {1} --secret-string ...");

    public static readonly DiagnosticDescriptor ProviderNotAssociated = DiagnosticDescriptor.Error(
        "ECS6039", "A capacity provider is not the cluster's",
        "EcsCapacityProvider '{0}' is not associated with cluster '{1}'. Associate it: aws ecs put-cluster-capacity-providers --cluster {1} --capacity-providers {2} " +
        "--default-capacity-provider-strategy {3}");

    public static readonly DiagnosticDescriptor ProviderMissing = DiagnosticDescriptor.Error(
        "ECS6040", "A capacity provider does not exist",
        "EcsCapacityProvider '{0}' does not exist in account {1}, region {2}. Correct it; `aws ecs describe-capacity-providers` lists those that there are.");

    public static readonly DiagnosticDescriptor TargetGroupType = DiagnosticDescriptor.Error(
        "ECS6041", "The target group takes other targets",
        "EcsTargetGroup '{0}' has target type {1}, but tasks in network mode {2} need {3}. The type of a target group cannot be changed: create one with --target-type {3}.");

    public static readonly DiagnosticDescriptor TargetGroupElsewhere = DiagnosticDescriptor.Error(
        "ECS6042", "The target group is in another VPC",
        "EcsTargetGroup '{0}' is in {1}, but the tasks' subnets are in {2}. Name a target group of {2}, or subnets of {1}.");

    public static readonly DiagnosticDescriptor TargetGroupUnused = DiagnosticDescriptor.Error(
        "ECS6043", "No load balancer sends to the target group",
        "EcsTargetGroup '{0}' belongs to no load balancer, so ECS would not take the service. Add a listener or a rule that forwards to it: aws elbv2 create-listener --default-actions " +
        "Type=forward,TargetGroupArn={1} ...");

    public static readonly DiagnosticDescriptor TargetPortUnknown = DiagnosticDescriptor.Error(
        "ECS6044", "The container has no such port",
        "EcsTargetPort is {0}, but container '{1}' has the ports {2}. Use one of them, or add an EcsPort item.");

    public static readonly DiagnosticDescriptor LogRegionUnknown = DiagnosticDescriptor.Error(
        "ECS6045", "The log's region is not found",
        "EcsLogRegion is '{0}', but CloudWatch Logs has no endpoint there ({1}). Correct it, or remove it to log in the region that is published to.");

    public static readonly DiagnosticDescriptor NoRouteForRunning = DiagnosticDescriptor.Warning(
        "ECS6130", "A subnet of a running service has no route",
        "{0} Tasks of service '{1}' run there all the same, so the publish goes on.");
}
