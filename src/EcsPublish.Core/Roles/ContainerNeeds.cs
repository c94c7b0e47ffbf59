using System.Text.Json.Nodes;
using EcsPublish.Core.Aws;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Roles;

/// <summary>What one rendered container needs of the execution role.</summary>
internal sealed class ContainerNeeds(JsonObject container, AwsIdentity identity)
{
    private const string SecretsManager = ":secretsmanager:";
    private const int PartsOfASecretArn = 7;
    private const int LengthOfASuffix = 7;

    private JsonObject? Log => container["logConfiguration"] as JsonObject;

    private JsonObject? LogOptions => Log?.Text("logDriver") == "awslogs" ? Log["options"] as JsonObject : null;

    /// <summary>What AmazonECSTaskExecutionRolePolicy allows.</summary>
    public IEnumerable<Permission> Standard => [.. Pull, .. WriteLog];

    /// <summary>What goes beyond that.</summary>
    public IEnumerable<Permission> Own => [.. CreateLog, .. ReadSecrets, .. ReadParameters, .. ReadFiles];

    /// <summary>The secrets in Secrets Manager, without JSON key, stage and version.</summary>
    public IEnumerable<string> SecretArns => Sources.Where(source => source.Contains(SecretsManager, StringComparison.Ordinal))
        .Select(source => string.Join(':', source.Split(':').Take(PartsOfASecretArn))).Distinct();

    private IEnumerable<Permission> Pull => EcrImage.RepositoryArn(container.Text("image"), identity) is { } repository
        ? [
            new("pull its image", ["ecr:GetAuthorizationToken"], ["*"]),
            new("pull its image", ["ecr:BatchCheckLayerAvailability", "ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage"], [repository]),
        ]
        : [];

    private IEnumerable<Permission> WriteLog => LogGroup is { } group ? [new("write its log", ["logs:CreateLogStream", "logs:PutLogEvents"], [$"{group}:*"])] : [];

    private IEnumerable<Permission> CreateLog => LogGroup is { } group && LogOptions?.Text("awslogs-create-group") == "true"
        ? [new("create its log group", ["logs:CreateLogGroup"], [$"{group}:*"])]
        : [];

    private IEnumerable<Permission> ReadSecrets =>
        SecretArns.Select(arn => new Permission("read its secrets", ["secretsmanager:GetSecretValue"], [WithSuffix(arn)]));

    private IEnumerable<Permission> ReadParameters => Sources.Where(source => !source.Contains(SecretsManager, StringComparison.Ordinal))
        .Select(source => new Permission("read its parameters", ["ssm:GetParameters"], [ParameterArn(source)]));

    private IEnumerable<Permission> ReadFiles => container["environmentFiles"].Objects().Select(file => file.Text("value")).OfType<string>().SelectMany(file =>
        new Permission[]
        {
            new("read its environment files", ["s3:GetObject"], [file]),
            new("read its environment files", ["s3:GetBucketLocation"], [file.Split('/')[0]]),
        });

    private string? LogGroup => LogOptions?.Text("awslogs-group") is { } group
        ? $"arn:{identity.Partition}:logs:{LogOptions.Text("awslogs-region") ?? identity.Region}:{identity.Account}:log-group:{group}"
        : null;

    // All that ECS reads for the container before it starts: secrets of its own, of its log driver, and of its registry.
    private IEnumerable<string> Sources =>
    [
        .. container["secrets"].Objects().Concat((Log?["secretOptions"]).Objects()).Select(secret => secret.Text("valueFrom")).OfType<string>(),
        .. (container["repositoryCredentials"] as JsonObject)?.Text("credentialsParameter") is { } credentials ? [credentials] : Array.Empty<string>(),
    ];

    private string ParameterArn(string nameOrArn) =>
        nameOrArn.StartsWith("arn:", StringComparison.Ordinal) ? nameOrArn : identity.Arn("ssm", $"parameter/{nameOrArn.TrimStart('/')}");

    // IAM compares with the full ARN, which ends in - and six characters that a partial ARN lacks.
    // https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot.html#ARN_secretnamehyphen
    private static string WithSuffix(string arn) =>
        arn.Length > LengthOfASuffix && arn[^LengthOfASuffix] == '-' && arn[^(LengthOfASuffix - 1)..].All(char.IsAsciiLetterOrDigit) ? arn : arn + "-??????";
}
