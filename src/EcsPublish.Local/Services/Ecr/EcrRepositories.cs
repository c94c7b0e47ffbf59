using System.Text.Json;
using System.Text.RegularExpressions;
using Amazon.ECR;
using Amazon.ECR.Model;
using EcsPublish.Local.Registry;
using EcsPublish.Local.Wire;
using Repository = EcsPublish.Local.Registry.Repository;

namespace EcsPublish.Local.Services.Ecr;

/// <summary>ECR: repositories, their policies and tags, and the password of the registry.</summary>
internal sealed partial class EcrRepositories(LocalRegistry registry, RegistryToken token, int port)
{
    private const int DefaultPage = 100;

    private string Host => $"127.0.0.1:{port}";

    public GetAuthorizationTokenResponse GetAuthorizationToken(GetAuthorizationTokenRequest request)
    {
        var (password, expires) = token.Issue();
        var credentials = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{RegistryToken.User}:{password}"));
        return new GetAuthorizationTokenResponse
        {
            AuthorizationData =
            [
                new AuthorizationData
                {
                    AuthorizationToken = credentials,
                    ExpiresAt = expires.UtcDateTime,
                    ProxyEndpoint = $"http://{Host}",
                },
            ],
        };
    }

    public CreateRepositoryResponse CreateRepository(CreateRepositoryRequest request)
    {
        var name = request.RepositoryName ?? "";
        if (!NameShape().IsMatch(name))
            throw EcrErrors.InvalidParameter(
                $"'repositoryName' failed to satisfy constraint: 'must satisfy regular expression '{NamePattern}''");

        var repository = new Repository
        {
            Name = name,
            CreatedAt = registry.UtcNow,
            ImmutableTags = request.ImageTagMutability == ImageTagMutability.IMMUTABLE,
            ScanOnPush = request.ImageScanningConfiguration?.ScanOnPush ?? false,
            ResourceTags = (request.Tags ?? []).ToDictionary(tag => tag.Key, tag => tag.Value ?? ""),
        };
        if (!registry.Catalog.TryAdd(repository)) throw EcrErrors.AlreadyExists(name);
        return new CreateRepositoryResponse { Repository = Describe(repository) };
    }

    public DescribeRepositoriesResponse DescribeRepositories(DescribeRepositoriesRequest request)
    {
        if (request.RepositoryNames is { Count: > 0 } names)
            return new DescribeRepositoriesResponse { Repositories = [.. names.Select(name => Read(name, Describe))] };

        var all = registry.Catalog.ReadAll(repositories => repositories.Values.Select(Describe).ToList());
        var (page, next) = Paging.Cut(all, request.NextToken, request.MaxResults ?? DefaultPage, "InvalidParameterException");
        return new DescribeRepositoriesResponse { Repositories = page, NextToken = next };
    }

    public DeleteRepositoryResponse DeleteRepository(DeleteRepositoryRequest request)
    {
        var removed = EcrErrors.Translate(() => registry.Catalog.Remove(request.RepositoryName, repository =>
        {
            if (repository.Manifests.Count > 0 && request.Force != true) throw EcrErrors.NotEmpty(repository.Name);
        }));
        return new DeleteRepositoryResponse { Repository = Describe(removed) };
    }

    public PutLifecyclePolicyResponse PutLifecyclePolicy(PutLifecyclePolicyRequest request)
    {
        CheckPolicy(request.LifecyclePolicyText);
        Change(request.RepositoryName, repository => repository.LifecyclePolicy = request.LifecyclePolicyText);
        return new PutLifecyclePolicyResponse
        {
            RegistryId = LocalIdentity.Account,
            RepositoryName = request.RepositoryName,
            LifecyclePolicyText = request.LifecyclePolicyText,
        };
    }

    public GetLifecyclePolicyResponse GetLifecyclePolicy(GetLifecyclePolicyRequest request) => new()
    {
        RegistryId = LocalIdentity.Account,
        RepositoryName = request.RepositoryName,
        LifecyclePolicyText = Read(request.RepositoryName, repository => repository.LifecyclePolicy)
            ?? throw EcrErrors.NoLifecyclePolicy(request.RepositoryName),
    };

    public TagResourceResponse TagResource(TagResourceRequest request)
    {
        Change(NameInArn(request.ResourceArn), repository =>
        {
            foreach (var tag in request.Tags ?? []) repository.ResourceTags[tag.Key] = tag.Value ?? "";
        });
        return new TagResourceResponse();
    }

    public ListTagsForResourceResponse ListTagsForResource(ListTagsForResourceRequest request) => new()
    {
        Tags = Read(NameInArn(request.ResourceArn), repository =>
            repository.ResourceTags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value }).ToList()),
    };

    private Amazon.ECR.Model.Repository Describe(Repository repository) => new()
    {
        RepositoryArn = repository.Arn,
        RegistryId = LocalIdentity.Account,
        RepositoryName = repository.Name,
        RepositoryUri = $"{Host}/{repository.Name}",
        CreatedAt = repository.CreatedAt,
        ImageTagMutability = repository.ImmutableTags ? ImageTagMutability.IMMUTABLE : ImageTagMutability.MUTABLE,
        ImageScanningConfiguration = new ImageScanningConfiguration { ScanOnPush = repository.ScanOnPush },
        EncryptionConfiguration = new EncryptionConfiguration { EncryptionType = EncryptionType.AES256 },
    };

    private T Read<T>(string name, Func<Repository, T> look) => EcrErrors.Translate(() => registry.Catalog.Read(name, look));

    private void Change(string name, Action<Repository> change) => EcrErrors.Translate(() =>
    {
        registry.Catalog.Change(name, change);
        return true;
    });

    private static void CheckPolicy(string? text)
    {
        try
        {
            using var policy = JsonDocument.Parse(text ?? "");
            if (policy.RootElement.ValueKind == JsonValueKind.Object && policy.RootElement.TryGetProperty("rules", out _)) return;
        }
        catch (JsonException e)
        {
            throw EcrErrors.InvalidParameter(
                $"'LifecyclePolicyText' failed to satisfy constraint: 'Lifecycle policy validation failure: {e.Message}'");
        }

        throw EcrErrors.InvalidParameter(
            "'LifecyclePolicyText' failed to satisfy constraint: 'Lifecycle policy validation failure: rules are missing'");
    }

    private static string NameInArn(string? arn)
    {
        var prefix = LocalIdentity.Arn("ecr", "repository/");
        return arn?.StartsWith(prefix, StringComparison.Ordinal) == true
            ? arn[prefix.Length..]
            : throw EcrErrors.InvalidParameter($"'resourceArn' failed to satisfy constraint: 'Invalid ARN' ({arn})");
    }

    private const string NamePattern = "(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*";

    [GeneratedRegex($"^(?=.{{2,256}}$){NamePattern}$")]
    private static partial Regex NameShape();
}
