namespace EcsPublish.Core.Preflight.Reachability;

/// <summary>Something that Fargate calls through a task's network interface before the container runs.</summary>
/// <param name="Name">For people: <c>ECR</c>, <c>CloudWatch Logs</c>, <c>public.ecr.aws</c>.</param>
/// <param name="Service">As VPC endpoints name it: <c>ecr.api</c>; null when no endpoint can lead there.</param>
internal sealed record Destination(string Name, string? Service)
{
    private const string Ecr = "ECR";

    /// <summary>The API, which gives the password; the registry; and S3, where the layers are.
    /// https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html</summary>
    public static IReadOnlyList<Destination> OfEcr { get; } = [new(Ecr, "ecr.api"), new(Ecr, "ecr.dkr"), new("S3 (image layers)", "s3")];

    public static Destination Logs { get; } = new("CloudWatch Logs", "logs");

    public static Destination SecretsManager { get; } = new("Secrets Manager", "secretsmanager");

    public static Destination Parameters { get; } = new("Systems Manager", "ssm");

    /// <summary>A host that is only reached over the internet.</summary>
    public static Destination Host(string name) => new(name, null);
}
