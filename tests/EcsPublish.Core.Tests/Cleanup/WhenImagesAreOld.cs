using Amazon.ECR.Model;
using Amazon.ECS.Model;

namespace EcsPublish.Core.Tests.Cleanup;

[TestClass]
public sealed class WhenImagesAreOld : CleanupTest
{
    private const string Repository = "hellotask";

    private readonly List<string> _digests = [];

    [TestInitialize]
    public async Task PublishFiveVersions()
    {
        Project.Set("EcsKeepRevisions", "1").Set("EcsKeepImages", "2");
        foreach (var version in Enumerable.Range(1, 5))
        {
            await RegisterAsync($"{Serves} # {version}");
            _digests.Add((await Belongings.ImagesAsync(Repository, Cancellation))[0]);
        }
    }

    [TestMethod]
    public async Task The_newest_are_left()
    {
        Assert.IsTrue(await CleanUpAsync());

        Assert.AreSequenceEqual([_digests[4], _digests[3]], await Belongings.ImagesAsync(Repository, Cancellation));
        Assert.IsTrue(Reporter.Story.Contains($"Deleted image hellotask@{_digests[0]}"));
        Assert.AreEqual("Kept 2 images of hellotask, at the price of their storage: 2 newest", Reporter.Story[^1]);
    }

    [TestMethod]
    public async Task Those_that_services_and_tasks_use_are_left()
    {
        await ServeAsync("web", "hellotask:1");
        await Cloud.Session.Ecs.RunTaskAsync(
            new RunTaskRequest { TaskDefinition = "hellotask:2", LaunchType = "FARGATE", NetworkConfiguration = Network }, Cancellation);

        Assert.IsTrue(await CleanUpAsync());

        Assert.AreSequenceEqual([_digests[4], _digests[3], _digests[1], _digests[0]], await Belongings.ImagesAsync(Repository, Cancellation));
        Assert.AreEqual("Kept 4 images of hellotask, at the price of their storage: 2 newest, 2 in use", Reporter.Story[^1]);
        Assert.IsTrue(Reporter.Lines.Contains($"Kept hellotask@{_digests[0]}: service web in cluster default uses it"));
    }

    [TestMethod]
    public async Task Those_that_another_family_may_start_are_left()
    {
        Project.Set("EcsFamily", "hello-production");
        await RegisterAsync($"{Serves} # 2");
        await RegisterAsync($"{Serves} # 5");
        Project.Clear("EcsFamily");

        Assert.IsTrue(await CleanUpAsync());

        Assert.AreSequenceEqual([_digests[4], _digests[3], _digests[1]], await Belongings.ImagesAsync(Repository, Cancellation));
        Assert.IsTrue(Reporter.Lines.Contains($"Kept hellotask@{_digests[1]}: task definition hello-production:1 uses it"));
    }

    [TestMethod]
    public async Task Those_that_somebody_elses_revision_names_are_left()
    {
        var newest = await Cloud.Session.Ecs.DescribeTaskDefinitionAsync(new DescribeTaskDefinitionRequest { TaskDefinition = "hellotask:1" }, Cancellation);
        Cloud.Server.Ecs.RegisterTaskDefinition(new RegisterTaskDefinitionRequest
        {
            Family = "hellotask",
            ContainerDefinitions = [new ContainerDefinition { Name = "copy", Image = newest.TaskDefinition.ContainerDefinitions[0].Image, Memory = 64 }],
        });

        Assert.IsTrue(await CleanUpAsync());

        Assert.AreSequenceEqual([_digests[4], _digests[3], _digests[0]], await Belongings.ImagesAsync(Repository, Cancellation));
        Assert.IsTrue(Reporter.Story.Contains("Kept 2 revisions of hellotask: 1 newest, 1 registered by somebody else"));
    }

    [TestMethod]
    public async Task Nothing_is_done_where_little_is()
    {
        Project.Clear("EcsKeepRevisions", "EcsKeepImages");
        Cloud.Server.RequestCounts.Clear();

        Assert.IsTrue(await CleanUpAsync());

        Assert.AreEqual("Nothing of hellotask is old: 5 revisions and 5 images, of 10 and 10 that are kept", Reporter.Story.Single());
        Assert.AreEqual(0, Cloud.Server.RequestCounts["DescribeTaskDefinition"]);
        Assert.AreEqual(0, Cloud.Server.RequestCounts["ListClusters"]);
    }

    [TestMethod]
    public async Task Those_in_somebody_elses_repository_are_left()
    {
        var repository = (await Cloud.Session.Ecr.DescribeRepositoriesAsync(new DescribeRepositoriesRequest(), Cancellation)).Repositories.Single();
        var stranger = new Amazon.ECR.Model.Tag { Key = "ecs-publish:project", Value = "Other" };
        await Cloud.Session.Ecr.TagResourceAsync(
            new Amazon.ECR.Model.TagResourceRequest { ResourceArn = repository.RepositoryArn, Tags = [stranger] }, Cancellation);

        Assert.IsTrue(await CleanUpAsync());

        Assert.HasCount(5, await Belongings.ImagesAsync(Repository, Cancellation));
        Assert.AreEqual("Kept all images of repository hellotask: no publish of HelloTask created it, so its owner cleans up", Reporter.Story[^1]);
    }
}
