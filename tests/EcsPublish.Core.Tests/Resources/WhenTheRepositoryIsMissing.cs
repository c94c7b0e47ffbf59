using Amazon.ECR.Model;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Tests.Aws;
using EcsPublish.Core.Tests.Settings;

namespace EcsPublish.Core.Tests.Resources;

[TestClass]
public sealed class WhenTheRepositoryIsMissing : CloudTest
{
    private const string Arn = "arn:aws:ecr:us-east-1:000000000000:repository/team/hello";

    private readonly TestProject _project = new TestProject().Set("ContainerRepository", "team/hello");

    [TestMethod]
    public async Task It_is_not_found() => Assert.IsNull(await Repository().FindAsync(Cancellation));

    [TestMethod]
    public async Task It_is_created_and_said_so()
    {
        var created = await Repository().CreateAsync(Cancellation);

        Assert.AreEqual(Arn, created.RepositoryArn);
        Assert.AreSequenceEqual([Arn], Reporter.CreatedArns);
        Assert.AreSequenceEqual([$"Created repository 127.0.0.1:{Cloud.Server.Port}/team/hello"], Reporter.Story);
        Assert.IsNotNull(await Repository().FindAsync(Cancellation));
    }

    [TestMethod]
    public async Task It_carries_whose_it_is()
    {
        _project.Add("EcsTag", "team", "Value", "blue");

        await Repository().CreateAsync(Cancellation);

        var tags = await Cloud.Session.Ecr.ListTagsForResourceAsync(new ListTagsForResourceRequest { ResourceArn = Arn }, Cancellation);
        Assert.AreSequenceEqual(
            [$"ecs-publish:created-by=EcsPublish/{ProductVersion.Current}", "ecs-publish:project=HelloTask", "team=blue"],
            tags.Tags.Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal));
    }

    [TestMethod]
    public async Task It_is_what_the_project_wants()
    {
        _project.Set("EcsImmutableTags", "true").Set("EcsScanOnPush", "true");

        var created = await Repository().CreateAsync(Cancellation);

        Assert.AreEqual("IMMUTABLE", created.ImageTagMutability.Value);
        Assert.IsTrue(created.ImageScanningConfiguration.ScanOnPush);
    }

    [TestMethod]
    public async Task It_is_not_created_against_the_projects_will()
    {
        _project.Set("EcsCreateRepository", "false");

        var failure = await Assert.ThrowsExactlyAsync<PublishException>(() => Repository().CreateAsync(Cancellation));

        Assert.AreEqual("ECS2001", failure.Diagnostic.Code);
        Assert.AreEqual(0, Cloud.Server.RequestCounts["CreateRepository"]);
    }

    [TestMethod]
    public async Task Of_two_publishes_that_create_it_the_slower_one_takes_it()
    {
        var first = await Repository().CreateAsync(Cancellation);

        var second = await Repository().CreateAsync(Cancellation);

        Assert.AreEqual(first.RepositoryUri, second.RepositoryUri);
        Assert.HasCount(1, Reporter.CreatedArns);
    }

    private ImageRepository Repository() => new(Cloud.Session, _project.ParseValid(), Reporter);
}
