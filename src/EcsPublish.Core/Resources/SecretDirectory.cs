using System.Collections.Concurrent;
using Amazon.SecretsManager.Model;
using EcsPublish.Core.Aws;

namespace EcsPublish.Core.Resources;

/// <summary>What Secrets Manager says of its secrets, each asked for once. Values are never read.</summary>
internal sealed class SecretDirectory(AwsSession aws, CancellationToken cancellation)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<DescribeSecretResponse?>>> _asked = new(StringComparer.Ordinal);

    /// <summary>A secret by its name or ARN; null when there is none.</summary>
    public Task<DescribeSecretResponse?> FindAsync(string nameOrArn) => _asked.GetOrAdd(nameOrArn, name => new(() => AskAsync(name))).Value;

    private async Task<DescribeSecretResponse?> AskAsync(string nameOrArn)
    {
        try
        {
            var request = new DescribeSecretRequest { SecretId = nameOrArn };
            var arn = nameOrArn.StartsWith("arn:", StringComparison.Ordinal) ? nameOrArn : aws.Identity.Arn("secretsmanager", $"secret:{nameOrArn}");
            return await aws.CallAsync(Actions.DescribeSecret, arn, () => aws.Secrets.DescribeSecretAsync(request, cancellation));
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    }
}
