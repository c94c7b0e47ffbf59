using Amazon.ECR;
using Amazon.ECR.Model;

namespace EcsPublish.Local.Tests.Services;

[TestClass]
public sealed class WhenRepositoriesAreManaged : LocalTest
{
    [TestMethod]
    public async Task A_created_one_is_described_with_its_settings()
    {
        var request = new CreateRepositoryRequest
        {
            RepositoryName = "team/app",
            ImageTagMutability = ImageTagMutability.IMMUTABLE,
            ImageScanningConfiguration = new ImageScanningConfiguration { ScanOnPush = true },
            Tags = [new Tag { Key = "ecs-publish:project", Value = "App" }],
        };

        await Ecr.CreateRepositoryAsync(request, Cancellation);

        var described = (await Ecr.DescribeRepositoriesAsync(new DescribeRepositoriesRequest { RepositoryNames = ["team/app"] }, Cancellation)).Repositories[0];
        var tags = await Ecr.ListTagsForResourceAsync(new ListTagsForResourceRequest { ResourceArn = described.RepositoryArn }, Cancellation);
        Assert.AreEqual($"127.0.0.1:{Local.Server.Port}/team/app", described.RepositoryUri);
        Assert.AreEqual("arn:aws:ecr:us-east-1:000000000000:repository/team/app", described.RepositoryArn);
        Assert.AreEqual(ImageTagMutability.IMMUTABLE, described.ImageTagMutability);
        Assert.IsTrue(described.ImageScanningConfiguration.ScanOnPush);
        Assert.AreEqual("App", tags.Tags.Single().Value);
    }

    [TestMethod]
    public async Task A_second_one_of_the_same_name_is_refused()
    {
        await Ecr.CreateRepositoryAsync(new CreateRepositoryRequest { RepositoryName = "app" }, Cancellation);

        var error = await Assert.ThrowsExactlyAsync<RepositoryAlreadyExistsException>(
            () => Ecr.CreateRepositoryAsync(new CreateRepositoryRequest { RepositoryName = "app" }, Cancellation));

        Assert.AreEqual("The repository with name 'app' already exists in the registry with id '000000000000'", error.Message);
    }

    [TestMethod]
    public async Task A_missing_one_is_not_found()
    {
        var error = await Assert.ThrowsExactlyAsync<RepositoryNotFoundException>(
            () => Ecr.DescribeRepositoriesAsync(new DescribeRepositoriesRequest { RepositoryNames = ["nope"] }, Cancellation));

        Assert.AreEqual("The repository with name 'nope' does not exist in the registry with id '000000000000'", error.Message);
    }

    [TestMethod]
    [DataRow("Upper")]
    [DataRow("a")]
    [DataRow("-app")]
    [DataRow("app/")]
    public async Task A_name_that_ECR_refuses_is_refused(string name) =>
        await Assert.ThrowsExactlyAsync<InvalidParameterException>(
            () => Ecr.CreateRepositoryAsync(new CreateRepositoryRequest { RepositoryName = name }, Cancellation));

    [TestMethod]
    public async Task Pages_hold_each_once()
    {
        foreach (var name in new[] { "one", "two", "three" })
            await Ecr.CreateRepositoryAsync(new CreateRepositoryRequest { RepositoryName = name }, Cancellation);

        var first = await Ecr.DescribeRepositoriesAsync(new DescribeRepositoriesRequest { MaxResults = 2 }, Cancellation);
        var second = await Ecr.DescribeRepositoriesAsync(new DescribeRepositoriesRequest { MaxResults = 2, NextToken = first.NextToken }, Cancellation);

        Assert.AreEqual("one three two", string.Join(' ', first.Repositories.Concat(second.Repositories).Select(repository => repository.RepositoryName)));
        Assert.IsNull(second.NextToken);
    }

    [TestMethod]
    public async Task A_lifecycle_policy_comes_back_as_it_was()
    {
        const string policy = """{"rules":[{"rulePriority":1,"selection":{"tagStatus":"any","countType":"imageCountMoreThan","countNumber":5},"action":{"type":"expire"}}]}""";
        await Ecr.CreateRepositoryAsync(new CreateRepositoryRequest { RepositoryName = "app" }, Cancellation);
        await Ecr.PutLifecyclePolicyAsync(new PutLifecyclePolicyRequest { RepositoryName = "app", LifecyclePolicyText = policy }, Cancellation);

        var got = await Ecr.GetLifecyclePolicyAsync(new GetLifecyclePolicyRequest { RepositoryName = "app" }, Cancellation);

        Assert.AreEqual(policy, got.LifecyclePolicyText);
    }
}
