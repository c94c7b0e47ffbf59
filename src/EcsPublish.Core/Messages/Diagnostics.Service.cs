namespace EcsPublish.Core.Messages;

/// <summary>ECS4020 to ECS4099: how the deployment of a service ended. ECS4120 to ECS4199: its warnings.</summary>
internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor DeploymentFailed = DiagnosticDescriptor.Error(
        "ECS4020", "The deployment failed", "The deployment of {0} to service '{1}' failed: {2}. {3}");

    public static readonly DiagnosticDescriptor DeploymentRolledBack = DiagnosticDescriptor.Error(
        "ECS4021", "The deployment was rolled back", "The deployment of {0} to service '{1}' failed: {2}. It was rolled back: {3} serves again.{4}");

    public static readonly DiagnosticDescriptor RollbackFailed = DiagnosticDescriptor.Error(
        "ECS4022", "The rollback failed", "The deployment of {0} to service '{1}' failed: {2}. Rolling back to {3} failed too, so the service needs a look: aws ecs describe-services --cluster {4} --services {1}.{5}");

    public static readonly DiagnosticDescriptor DeploymentSuperseded = DiagnosticDescriptor.Error(
        "ECS4023", "Another deployment took its place", "The deployment of {0} to service '{1}' did not get to its end: somebody else's deployment {2} of {3} took its place. Publish again if yours is the one that is wanted; AWS CloudTrail's event UpdateService names who made the other.",
        "Who: `aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=UpdateService`. A publish on another machine is such a somebody too; publishes on one machine wait for each other.");

    public static readonly DiagnosticDescriptor DeploymentLost = DiagnosticDescriptor.Error(
        "ECS4024", "The deployment was lost", "What became of the deployment of {0} to service '{1}' is not known: {2}. Look with: aws ecs describe-services --cluster {3} --services {1}");

    public static readonly DiagnosticDescriptor DeploymentTimedOut = DiagnosticDescriptor.Error(
        "ECS4025", "The deployment took too long", "The deployment of {0} to service '{1}' was not complete after {2} (EcsTimeout): {3}. ECS goes on with it; raise EcsTimeout if it only needs longer.{4}");

    public static readonly DiagnosticDescriptor DeploymentStopped = DiagnosticDescriptor.Error(
        "ECS4026", "The deployment was stopped", "The deployment of {0} to service '{1}' was stopped by somebody: {2} Publish again if it is wanted.");

    public static readonly DiagnosticDescriptor ServiceDraining = DiagnosticDescriptor.Error(
        "ECS4027", "The service is being deleted", "Service '{0}' in cluster '{1}' (account {2}, region {3}) is {4}: it is being deleted and takes no deployment.{5} Publish again when it is gone, or set EcsService to another name.");

    public static readonly DiagnosticDescriptor ServiceMissing = DiagnosticDescriptor.Error(
        "ECS4028", "The service does not exist", "There is no service '{0}' in cluster '{1}' (account {2}, region {3}).{4} Correct EcsService, EcsCluster or EcsRegion, or set EcsCreateService=true to create it.",
        "A missing service is created, unless EcsCreateService is false, or EcsService names one that is a slip away from a service of the cluster.");

    public static readonly DiagnosticDescriptor OtherController = DiagnosticDescriptor.Error(
        "ECS4029", "The service is deployed by something else", "Service '{0}' has the deployment controller {1}, so ECS does not deploy it. Deploy it with {1}, or set EcsService to another name.");

    public static readonly DiagnosticDescriptor TargetGroupMissing = DiagnosticDescriptor.Error(
        "ECS4030", "The target group does not exist", "EcsTargetGroup is '{0}', but account {1} has no such target group in region {2}. Correct the name, or create it with target type ip.");

    public static readonly DiagnosticDescriptor NoTargetPort = DiagnosticDescriptor.Error(
        "ECS4031", "No port for the target group", "EcsTargetGroup is '{0}', but container '{1}' has no port that it could send to. Set EcsTargetPort, or add an EcsPort item.");

    public static readonly DiagnosticDescriptor NoDeployment = DiagnosticDescriptor.Error(
        "ECS4032", "ECS named no deployment", "ECS took {0} for service '{1}' but its answer names no deployment of it, so there is nothing to wait for. Look with: aws ecs describe-services --cluster {2} --services {1}");

    public static readonly DiagnosticDescriptor AttributeKept = DiagnosticDescriptor.Warning(
        "ECS4120", "An attribute of the service stays as it is", "Service '{0}' has {1} {2}, which cannot become {3} while it exists. Remove {4}, or give the service another name.");

    public static readonly DiagnosticDescriptor NoInboundRule = DiagnosticDescriptor.Warning(
        "ECS4121", "No inbound rule reaches the port", "No rule of security group {0} lets anybody reach port {1} of service '{2}'. To open it to some addresses: aws ec2 authorize-security-group-ingress --group-id {0} --protocol tcp --cidr 203.0.113.0/24 --port {1}");

    public static readonly DiagnosticDescriptor NotAtFullCount = DiagnosticDescriptor.Warning(
        "ECS4122", "The service runs less than it should", "Service '{0}' is on {1} already, but runs {2} of {3} tasks. EcsForceNewDeployment=true starts it anew.");
}
