using Amazon.SecretsManager.Model;
using EcsPublish.Local.Secrets;
using EcsPublish.Local.Wire;

namespace EcsPublish.Local.Services.Secrets;

/// <summary>Secrets Manager, reading only: the secrets are in the user's file.</summary>
internal sealed class SecretsManagerService(SecretsFile secrets)
{
    private const int DefaultPage = 100;
    private const string CurrentStage = "AWSCURRENT";

    public DescribeSecretResponse DescribeSecret(DescribeSecretRequest request)
    {
        var secret = Get(request.SecretId);
        return new DescribeSecretResponse
        {
            ARN = secret.Arn,
            Name = secret.Name,
            VersionIdsToStages = new Dictionary<string, List<string>> { [VersionId(secret)] = [CurrentStage] },
        };
    }

    public GetSecretValueResponse GetSecretValue(GetSecretValueRequest request)
    {
        var secret = Get(request.SecretId);
        return new GetSecretValueResponse
        {
            ARN = secret.Arn,
            Name = secret.Name,
            SecretString = secret.Value,
            VersionId = VersionId(secret),
            VersionStages = [CurrentStage],
        };
    }

    public ListSecretsResponse ListSecrets(ListSecretsRequest request)
    {
        var entries = secrets.All()
            .Select(secret => new SecretListEntry { ARN = secret.Arn, Name = secret.Name })
            .Where(entry => (request.Filters ?? []).TrueForAll(filter => Matches(entry, filter))).ToList();
        var (page, next) = Paging.Cut(entries, request.NextToken, request.MaxResults ?? DefaultPage, "InvalidNextTokenException");
        return new ListSecretsResponse { SecretList = page, NextToken = next };
    }

    private LocalSecret Get(string? id) => secrets.Get(id ?? "")
        ?? throw new AwsError("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");

    private static bool Matches(SecretListEntry entry, Filter filter) =>
        filter.Key != "name" || (filter.Values ?? []).Exists(value => entry.Name.StartsWith(value, StringComparison.Ordinal));

    /// <summary>The same as long as the secret has this name: its versions are not kept.</summary>
    private static string VersionId(LocalSecret secret) => $"00000000-0000-0000-0000-{Convert.ToHexStringLower(
        System.Text.Encoding.UTF8.GetBytes(SecretsFile.Suffix(secret.Name)))}";
}
