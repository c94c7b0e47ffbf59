namespace EcsPublish.Core.Roles;

/// <summary>AWS's own policy for execution roles. Its document is known here, so that the usual role needs no further question.
/// https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonECSTaskExecutionRolePolicy.html</summary>
internal static class ManagedPolicy
{
    public const string ExecutionName = "AmazonECSTaskExecutionRolePolicy";

    public const string ExecutionDocument =
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["ecr:GetAuthorizationToken","ecr:BatchCheckLayerAvailability",
        "ecr:GetDownloadUrlForLayer","ecr:BatchGetImage","logs:CreateLogStream","logs:PutLogEvents"],"Resource":"*"}]}
        """;

    /// <summary>Its ARN, for example <c>arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy</c>.</summary>
    public static string ExecutionArn(string partition) => $"arn:{partition}:iam::aws:policy/service-role/{ExecutionName}";
}
