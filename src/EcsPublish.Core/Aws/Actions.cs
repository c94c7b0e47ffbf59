namespace EcsPublish.Core.Aws;

/// <summary>The one table of AWS operations that this product calls. Errors name them; nothing outside it is ever called.</summary>
internal static class Actions
{
    public static readonly AwsAction GetCallerIdentity = new("sts:GetCallerIdentity");

    public static readonly AwsAction GetAuthorizationToken = new("ecr:GetAuthorizationToken");
    public static readonly AwsAction DescribeRepositories = new("ecr:DescribeRepositories");
    public static readonly AwsAction CreateRepository = new("ecr:CreateRepository");

    public static readonly AwsAction GetRole = new("iam:GetRole");
    public static readonly AwsAction CreateRole = new("iam:CreateRole");
    public static readonly AwsAction AttachRolePolicy = new("iam:AttachRolePolicy");
    public static readonly AwsAction CreateServiceLinkedRole = new("iam:CreateServiceLinkedRole");

    public static readonly AwsAction DescribeLogGroups = new("logs:DescribeLogGroups");
    public static readonly AwsAction CreateLogGroup = new("logs:CreateLogGroup");
    public static readonly AwsAction PutRetentionPolicy = new("logs:PutRetentionPolicy");
    public static readonly AwsAction GetLogEvents = new("logs:GetLogEvents");
    public static readonly AwsAction FilterLogEvents = new("logs:FilterLogEvents");

    public static readonly AwsAction DescribeSecret = new("secretsmanager:DescribeSecret");

    public static readonly AwsAction DescribeSubnets = new("ec2:DescribeSubnets");
    public static readonly AwsAction DescribeNetworkInterfaces = new("ec2:DescribeNetworkInterfaces");
    public static readonly AwsAction DescribeSecurityGroups = new("ec2:DescribeSecurityGroups");

    public static readonly AwsAction DescribeTargetGroups = new("elasticloadbalancing:DescribeTargetGroups");
    public static readonly AwsAction DescribeTargetHealth = new("elasticloadbalancing:DescribeTargetHealth");
    public static readonly AwsAction DescribeLoadBalancers = new("elasticloadbalancing:DescribeLoadBalancers");
    public static readonly AwsAction DescribeListeners = new("elasticloadbalancing:DescribeListeners");

    public static readonly AwsAction DescribeClusters = new("ecs:DescribeClusters");
    public static readonly AwsAction CreateCluster = new("ecs:CreateCluster");
    public static readonly AwsAction DescribeTaskDefinition = new("ecs:DescribeTaskDefinition");
    public static readonly AwsAction RegisterTaskDefinition = new("ecs:RegisterTaskDefinition");
    public static readonly AwsAction RunTask = new("ecs:RunTask");
    public static readonly AwsAction DescribeTasks = new("ecs:DescribeTasks");
    public static readonly AwsAction ListTasks = new("ecs:ListTasks");
    public static readonly AwsAction StopTask = new("ecs:StopTask");
    public static readonly AwsAction ListClusters = new("ecs:ListClusters");
    public static readonly AwsAction ListServices = new("ecs:ListServices");
    public static readonly AwsAction DescribeServices = new("ecs:DescribeServices");
    public static readonly AwsAction CreateService = new("ecs:CreateService");
    public static readonly AwsAction UpdateService = new("ecs:UpdateService");
    public static readonly AwsAction ListServiceDeployments = new("ecs:ListServiceDeployments");
    public static readonly AwsAction DescribeServiceDeployments = new("ecs:DescribeServiceDeployments");
    public static readonly AwsAction StopServiceDeployment = new("ecs:StopServiceDeployment");
    public static readonly AwsAction DescribeServiceRevisions = new("ecs:DescribeServiceRevisions");
    public static readonly AwsAction ListTaskDefinitions = new("ecs:ListTaskDefinitions");
    public static readonly AwsAction ListTagsForResource = new("ecs:ListTagsForResource");
}
