using Amazon.ECR;
using Amazon.ECR.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Resources;

/// <summary>The project's repository in the account's ECR: looked up early, created only when an image is about to be pushed.</summary>
internal sealed class ImageRepository(AwsSession aws, PublishSettings settings, IReporter reporter)
{
    private string Name => settings.Image.Repository;

    /// <summary>The repository, or null when there is none.</summary>
    public async Task<Repository?> FindAsync(CancellationToken cancellation)
    {
        try
        {
            var response = await aws.CallAsync(
                Actions.DescribeRepositories,
                Arn,
                () => aws.Ecr.DescribeRepositoriesAsync(new DescribeRepositoriesRequest { RepositoryNames = [Name] }, cancellation));
            return response.Repositories.Single();
        }
        catch (RepositoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Creates what <see cref="FindAsync"/> did not find.</summary>
    public async Task<Repository> CreateAsync(CancellationToken cancellation)
    {
        if (!settings.Image.CreateRepository)
        {
            throw new PublishException(Diagnostics.RepositoryMissing.With(Name, aws.Identity.Account, aws.Identity.Region));
        }

        try
        {
            var response = await aws.CallAsync(Actions.CreateRepository, Arn, () => aws.Ecr.CreateRepositoryAsync(Request(), cancellation));
            reporter.Created(response.Repository.RepositoryArn, $"Created repository {response.Repository.RepositoryUri}");
            return response.Repository;
        }
        catch (RepositoryAlreadyExistsException)
        {
            // Another publish was quicker.
            return (await FindAsync(cancellation))!;
        }
    }

    private string Arn => aws.Identity.Arn("ecr", "repository/" + Name);

    private CreateRepositoryRequest Request() => new()
    {
        RepositoryName = Name,
        ImageTagMutability = settings.Image.ImmutableTags ? ImageTagMutability.IMMUTABLE : ImageTagMutability.MUTABLE,
        ImageScanningConfiguration = new ImageScanningConfiguration { ScanOnPush = settings.Image.ScanOnPush },
        Tags = [.. OwnershipTags.For(settings).Select(tag => new Tag { Key = tag.Key, Value = tag.Value })],
    };
}
