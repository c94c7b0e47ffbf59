using System.Reflection;

namespace EcsPublish.Core.Aws;

/// <summary>
/// The one table of AWS operations that this product calls, and of actions that IAM checks within them: <c>iam:PassRole</c>, tags at creation, the
/// requests of a docker push. Errors name them, policies are made of them; nothing outside the table is ever called.
/// </summary>
internal static class Actions
{
    public static readonly AwsAction GetCallerIdentity = new("sts:GetCallerIdentity", ResourceKind.Open, Access.Read);

    public static readonly AwsAction GetAuthorizationToken = new("ecr:GetAuthorizationToken", ResourceKind.Any, Access.Read);
    public static readonly AwsAction DescribeRepositories = new("ecr:DescribeRepositories", ResourceKind.Repository, Access.Read);
    public static readonly AwsAction CreateRepository = new("ecr:CreateRepository", ResourceKind.Repository, Access.Write);
    public static readonly AwsAction TagRepository = new("ecr:TagResource", ResourceKind.Repository, Access.Write);
    public static readonly AwsAction BatchGetImage = new("ecr:BatchGetImage", ResourceKind.Repository, Access.Read);
    public static readonly AwsAction BatchCheckLayerAvailability = new("ecr:BatchCheckLayerAvailability", ResourceKind.Repository, Access.Read);
    public static readonly AwsAction GetDownloadUrlForLayer = new("ecr:GetDownloadUrlForLayer", ResourceKind.BaseRepository, Access.Read);
    public static readonly AwsAction InitiateLayerUpload = new("ecr:InitiateLayerUpload", ResourceKind.Repository, Access.Write);
    public static readonly AwsAction UploadLayerPart = new("ecr:UploadLayerPart", ResourceKind.Repository, Access.Write);
    public static readonly AwsAction CompleteLayerUpload = new("ecr:CompleteLayerUpload", ResourceKind.Repository, Access.Write);
    public static readonly AwsAction PutImage = new("ecr:PutImage", ResourceKind.Repository, Access.Write);
    public static readonly AwsAction ListRepositoryTags = new("ecr:ListTagsForResource", ResourceKind.Repository, Access.Read);
    public static readonly AwsAction DescribeImages = new("ecr:DescribeImages", ResourceKind.Repository, Access.Read);
    public static readonly AwsAction BatchDeleteImage = new("ecr:BatchDeleteImage", ResourceKind.Repository, Access.Write);
    public static readonly AwsAction DeleteRepository = new("ecr:DeleteRepository", ResourceKind.Repository, Access.Write);

    public static readonly AwsAction GetRole = new("iam:GetRole", ResourceKind.Role, Access.Read);
    public static readonly AwsAction CreateRole = new("iam:CreateRole", ResourceKind.NewRole, Access.Write);
    public static readonly AwsAction TagRole = new("iam:TagRole", ResourceKind.NewRole, Access.Write);
    public static readonly AwsAction AttachRolePolicy = new("iam:AttachRolePolicy", ResourceKind.NewRole, Access.Write);
    public static readonly AwsAction PassRole = new("iam:PassRole", ResourceKind.PassedRole, Access.Write);
    public static readonly AwsAction CreateServiceLinkedRole = new("iam:CreateServiceLinkedRole", ResourceKind.ServiceLinkedRole, Access.Write);
    public static readonly AwsAction SimulatePrincipalPolicy = new("iam:SimulatePrincipalPolicy", ResourceKind.Caller, Access.Read);
    public static readonly AwsAction ListAttachedRolePolicies = new("iam:ListAttachedRolePolicies", ResourceKind.Role, Access.Read);
    public static readonly AwsAction ListRolePolicies = new("iam:ListRolePolicies", ResourceKind.Role, Access.Read);
    public static readonly AwsAction DetachRolePolicy = new("iam:DetachRolePolicy", ResourceKind.NewRole, Access.Write);
    public static readonly AwsAction DeleteRolePolicy = new("iam:DeleteRolePolicy", ResourceKind.NewRole, Access.Write);
    public static readonly AwsAction DeleteRole = new("iam:DeleteRole", ResourceKind.NewRole, Access.Write);
    public static readonly AwsAction GetRolePolicy = new("iam:GetRolePolicy", ResourceKind.Role, Access.Read);
    public static readonly AwsAction PutRolePolicy = new("iam:PutRolePolicy", ResourceKind.NewRole, Access.Write);
    public static readonly AwsAction GetPolicy = new("iam:GetPolicy", ResourceKind.Any, Access.Read);
    public static readonly AwsAction GetPolicyVersion = new("iam:GetPolicyVersion", ResourceKind.Any, Access.Read);

    public static readonly AwsAction DescribeLogGroups = new("logs:DescribeLogGroups", ResourceKind.Any, Access.Read);
    public static readonly AwsAction CreateLogGroup = new("logs:CreateLogGroup", ResourceKind.LogGroup, Access.Write);
    public static readonly AwsAction TagLogGroup = new("logs:TagResource", ResourceKind.TaggedLogGroup, Access.Write);
    public static readonly AwsAction PutRetentionPolicy = new("logs:PutRetentionPolicy", ResourceKind.LogGroup, Access.Write);
    public static readonly AwsAction GetLogEvents = new("logs:GetLogEvents", ResourceKind.LogStream, Access.Read);
    public static readonly AwsAction FilterLogEvents = new("logs:FilterLogEvents", ResourceKind.LogGroup, Access.Read);
    public static readonly AwsAction ListLogGroupTags = new("logs:ListTagsForResource", ResourceKind.TaggedLogGroup, Access.Read);
    public static readonly AwsAction DeleteLogGroup = new("logs:DeleteLogGroup", ResourceKind.LogGroup, Access.Write);

    public static readonly AwsAction DescribeSecret = new("secretsmanager:DescribeSecret", ResourceKind.Secret, Access.Read);

    public static readonly AwsAction DescribeSubnets = new("ec2:DescribeSubnets", ResourceKind.Network, Access.Read);
    public static readonly AwsAction DescribeNetworkInterfaces = new("ec2:DescribeNetworkInterfaces", ResourceKind.Network, Access.Read);
    public static readonly AwsAction DescribeSecurityGroups = new("ec2:DescribeSecurityGroups", ResourceKind.Network, Access.Read);
    public static readonly AwsAction DescribeRouteTables = new("ec2:DescribeRouteTables", ResourceKind.Network, Access.Read);
    public static readonly AwsAction DescribeNatGateways = new("ec2:DescribeNatGateways", ResourceKind.Network, Access.Read);
    public static readonly AwsAction DescribeVpcEndpoints = new("ec2:DescribeVpcEndpoints", ResourceKind.Network, Access.Read);

    public static readonly AwsAction DescribeTargetGroups = new("elasticloadbalancing:DescribeTargetGroups", ResourceKind.Balancer, Access.Read);
    public static readonly AwsAction DescribeTargetHealth = new("elasticloadbalancing:DescribeTargetHealth", ResourceKind.Balancer, Access.Read);
    public static readonly AwsAction DescribeLoadBalancers = new("elasticloadbalancing:DescribeLoadBalancers", ResourceKind.Balancer, Access.Read);
    public static readonly AwsAction DescribeListeners = new("elasticloadbalancing:DescribeListeners", ResourceKind.Balancer, Access.Read);

    public static readonly AwsAction DescribeClusters = new("ecs:DescribeClusters", ResourceKind.Cluster, Access.Read);
    public static readonly AwsAction CreateCluster = new("ecs:CreateCluster", ResourceKind.Cluster, Access.Write);
    public static readonly AwsAction DescribeTaskDefinition = new("ecs:DescribeTaskDefinition", ResourceKind.Any, Access.Read);

    // The reference gives it a task definition as resource, but ECS's refusals name "*"; so does the policy, which holds for both.
    public static readonly AwsAction RegisterTaskDefinition = new("ecs:RegisterTaskDefinition", ResourceKind.Any, Access.Write);
    public static readonly AwsAction TagInEcs = new("ecs:TagResource", ResourceKind.TaggedInEcs, Access.Write);
    public static readonly AwsAction RunTask = new("ecs:RunTask", ResourceKind.RunnableDefinition, Access.Write);
    public static readonly AwsAction DescribeTasks = new("ecs:DescribeTasks", ResourceKind.Task, Access.Read);
    public static readonly AwsAction ListTasks = new("ecs:ListTasks", ResourceKind.InCluster, Access.Read);
    public static readonly AwsAction StopTask = new("ecs:StopTask", ResourceKind.Task, Access.Write);
    public static readonly AwsAction ListClusters = new("ecs:ListClusters", ResourceKind.Neighbours, Access.Read);
    public static readonly AwsAction ListServices = new("ecs:ListServices", ResourceKind.Neighbours, Access.Read);
    public static readonly AwsAction DescribeServices = new("ecs:DescribeServices", ResourceKind.Service, Access.Read);
    public static readonly AwsAction CreateService = new("ecs:CreateService", ResourceKind.Service, Access.Write);
    public static readonly AwsAction UpdateService = new("ecs:UpdateService", ResourceKind.Service, Access.Write);
    public static readonly AwsAction ListServiceDeployments = new("ecs:ListServiceDeployments", ResourceKind.Service, Access.Read);
    public static readonly AwsAction DescribeServiceDeployments = new("ecs:DescribeServiceDeployments", ResourceKind.ServiceDeployment, Access.Read);
    public static readonly AwsAction StopServiceDeployment = new("ecs:StopServiceDeployment", ResourceKind.ServiceDeployment, Access.Write);
    public static readonly AwsAction DescribeServiceRevisions = new("ecs:DescribeServiceRevisions", ResourceKind.ServiceRevision, Access.Read);
    public static readonly AwsAction ListTaskDefinitions = new("ecs:ListTaskDefinitions", ResourceKind.Any, Access.Read);
    public static readonly AwsAction ListTagsForResource = new("ecs:ListTagsForResource", ResourceKind.TaskDefinition, Access.Read);
    public static readonly AwsAction ListTaskDefinitionFamilies = new("ecs:ListTaskDefinitionFamilies", ResourceKind.Any, Access.Read);
    public static readonly AwsAction DeregisterTaskDefinition = new("ecs:DeregisterTaskDefinition", ResourceKind.Any, Access.Write);
    public static readonly AwsAction DeleteTaskDefinitions = new("ecs:DeleteTaskDefinitions", ResourceKind.TaskDefinition, Access.Write);
    public static readonly AwsAction DeleteService = new("ecs:DeleteService", ResourceKind.Service, Access.Write);
    public static readonly AwsAction DeleteCluster = new("ecs:DeleteCluster", ResourceKind.Cluster, Access.Write);
    public static readonly AwsAction DescribeCapacityProviders = new("ecs:DescribeCapacityProviders", ResourceKind.CapacityProvider, Access.Read);

    public static readonly AwsAction GetParameters = new("ssm:GetParameters", ResourceKind.Parameter, Access.Read);

    /// <summary>The whole table.</summary>
    public static IReadOnlyList<AwsAction> All { get; } =
        [.. typeof(Actions).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<AwsAction>()];

    /// <summary>What changes something: a dry run, a plan and a check never call these.</summary>
    public static IReadOnlyList<AwsAction> Mutating { get; } = [.. All.Where(action => action.Mutates)];
}
