namespace EcsPublish.Local.Services.Iam;

/// <summary>The documents of AWS's own policies that deployments often use, as the
/// <see href="https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html">reference</see> gives them.</summary>
internal static class ManagedPolicyDocuments
{
    private static readonly Dictionary<string, string> ByPathAndName = new(StringComparer.Ordinal)
    {
        ["AdministratorAccess"] =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}
            """,
        ["AmazonEC2ContainerRegistryReadOnly"] =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["ecr:GetAuthorizationToken",
            "ecr:BatchCheckLayerAvailability","ecr:GetDownloadUrlForLayer","ecr:GetRepositoryPolicy","ecr:DescribeRepositories",
            "ecr:ListImages","ecr:DescribeImages","ecr:BatchGetImage","ecr:GetLifecyclePolicy","ecr:GetLifecyclePolicyPreview",
            "ecr:ListTagsForResource","ecr:DescribeImageScanFindings"],"Resource":"*"}]}
            """,
        ["service-role/AmazonECSTaskExecutionRolePolicy"] =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["ecr:GetAuthorizationToken",
            "ecr:BatchCheckLayerAvailability","ecr:GetDownloadUrlForLayer","ecr:BatchGetImage","logs:CreateLogStream",
            "logs:PutLogEvents"],"Resource":"*"}]}
            """,
        ["AmazonS3FullAccess"] =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:*","s3-object-lambda:*"],"Resource":"*"}]}
            """,
        ["AmazonS3ReadOnlyAccess"] =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:Get*","s3:List*","s3:Describe*","s3-object-lambda:Get*",
            "s3-object-lambda:List*"],"Resource":"*"}]}
            """,
        ["AmazonSQSFullAccess"] =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sqs:*"],"Resource":"*"}]}
            """,
        ["AmazonSSMReadOnlyAccess"] =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["ssm:Describe*","ssm:Get*","ssm:List*"],"Resource":"*"}]}
            """,
        ["AWSXRayDaemonWriteAccess"] =
            """
            {"Version":"2012-10-17","Statement":[{"Sid":"AWSXRayDaemonWriteAccess","Effect":"Allow","Action":["xray:PutTraceSegments",
            "xray:PutTelemetryRecords","xray:GetSamplingRules","xray:GetSamplingTargets","xray:GetSamplingStatisticSummaries"],
            "Resource":["*"]}]}
            """,
        ["PowerUserAccess"] =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","NotAction":["iam:*","organizations:*","account:*"],"Resource":"*"},
            {"Effect":"Allow","Action":["account:GetAccountInformation","account:GetGovCloudAccountInformation",
            "account:GetPrimaryEmail","account:ListRegions","iam:CreateServiceLinkedRole","iam:DeleteServiceLinkedRole","iam:ListRoles",
            "organizations:DescribeEffectivePolicy","organizations:DescribeOrganization"],"Resource":"*"}]}
            """,
    };

    /// <summary>The document of a policy; null when it is not known here.</summary>
    /// <param name="pathAndName">For example <c>service-role/AmazonECSTaskExecutionRolePolicy</c>.</param>
    public static string? Find(string pathAndName) => ByPathAndName.GetValueOrDefault(pathAndName);
}
