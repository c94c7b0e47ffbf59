using Amazon.ECS.Model;
using EcsPublish.Local.Faults;

namespace EcsPublish.Local.Tests.Ecs;

[TestClass]
public sealed class WhenClustersAreUsed : IAsyncDisposable
{
    private readonly TestEcs _ecs = new();

    public ValueTask DisposeAsync() => _ecs.DisposeAsync();

    [TestMethod]
    public void Creating_one_again_answers_the_one_that_is_there()
    {
        var first = _ecs.Service.CreateCluster(new() { ClusterName = "main", Tags = [Owner] }).Cluster;
        var second = _ecs.Service.CreateCluster(new() { ClusterName = "main" }).Cluster;

        Assert.AreEqual("arn:aws:ecs:us-east-1:000000000000:cluster/main", first.ClusterArn);
        Assert.AreEqual(first.ClusterArn, second.ClusterArn);
        Assert.AreEqual("me", second.Tags.Single().Value);
    }

    [TestMethod]
    public void A_name_that_is_none_is_refused() =>
        Assert.AreEqual(
            "InvalidParameterException",
            Assert.ThrowsExactly<AwsError>(() => _ecs.Service.CreateCluster(new() { ClusterName = "a b" })).Code);

    [TestMethod]
    public void Describing_tells_what_is_there_and_what_is_missing()
    {
        var answer = _ecs.Service.DescribeClusters(new() { Clusters = ["default", "nowhere"] });

        Assert.AreEqual("ACTIVE", answer.Clusters.Single().Status);
        Assert.AreEqual(
            "arn:aws:ecs:us-east-1:000000000000:cluster/nowhere MISSING", $"{answer.Failures[0].Arn} {answer.Failures[0].Reason}");
    }

    [TestMethod]
    public void Capacity_providers_are_AWSs_own_two_or_those_of_the_cluster()
    {
        _ecs.Service.CreateCluster(new() { ClusterName = "main", CapacityProviders = ["FARGATE"] });

        var all = _ecs.Service.DescribeCapacityProviders(new() { CapacityProviders = ["FARGATE_SPOT", "big"] });
        var ofCluster = _ecs.Service.DescribeCapacityProviders(new() { Cluster = "main" });

        Assert.AreEqual("FARGATE_SPOT", all.CapacityProviders.Single().Name);
        Assert.AreEqual("arn:aws:ecs:us-east-1:000000000000:capacity-provider/big MISSING", $"{all.Failures[0].Arn} {all.Failures[0].Reason}");
        Assert.AreEqual("FARGATE", ofCluster.CapacityProviders.Single().Name);
    }

    [TestMethod]
    public void Settings_and_tags_are_shown_when_asked_for()
    {
        _ecs.Service.CreateCluster(new() { ClusterName = "main", Tags = [Owner] });

        var plain = _ecs.Service.DescribeClusters(new() { Clusters = ["main"] }).Clusters.Single();
        var full = _ecs.Service.DescribeClusters(new() { Clusters = ["main"], Include = ["TAGS", "SETTINGS"] }).Clusters.Single();

        Assert.IsEmpty(plain.Tags);
        Assert.IsEmpty(plain.Settings);
        Assert.HasCount(1, full.Tags);
        Assert.AreEqual("containerInsights", full.Settings.Single().Name.Value);
    }

    [TestMethod]
    public void A_deleted_one_is_inactive_and_runs_nothing()
    {
        _ecs.Service.DeleteCluster(new() { Cluster = "default" });

        Assert.AreEqual("INACTIVE", _ecs.Service.DescribeClusters(new()).Clusters.Single().Status);
        Assert.IsEmpty(_ecs.Service.ListClusters(new()).ClusterArns);
        Assert.AreEqual("ClusterNotFoundException", Assert.ThrowsExactly<AwsError>(() => _ecs.Service.ListTasks(new())).Code);
    }

    [TestMethod]
    public void One_with_tasks_counts_them_and_cannot_be_deleted()
    {
        _ecs.Service.Faults.Add(new(TaskFaultKind.Stuck));
        _ecs.Run(TestEcs.Container("image"));

        Assert.AreEqual(1, _ecs.Service.DescribeClusters(new()).Clusters.Single().PendingTasksCount);
        Assert.AreEqual(
            "ClusterContainsTasksException",
            Assert.ThrowsExactly<AwsError>(() => _ecs.Service.DeleteCluster(new() { Cluster = "default" })).Code);
    }

    [TestMethod]
    public void Tags_are_added_replaced_and_taken_away()
    {
        const string Arn = "arn:aws:ecs:us-east-1:000000000000:cluster/default";
        _ecs.Service.TagResource(new() { ResourceArn = Arn, Tags = [Owner, new() { Key = "a", Value = "1" }] });
        _ecs.Service.TagResource(new() { ResourceArn = Arn, Tags = [new() { Key = "a", Value = "2" }] });
        _ecs.Service.UntagResource(new() { ResourceArn = Arn, TagKeys = ["owner"] });

        var tag = _ecs.Service.ListTagsForResource(new() { ResourceArn = Arn }).Tags.Single();

        Assert.AreEqual("a=2", $"{tag.Key}={tag.Value}");
    }

    [TestMethod]
    [DataRow("default")]
    [DataRow("arn:aws:ecs:us-east-1:000000000000:cluster/nowhere")]
    public void Tags_of_nothing_are_an_error(string arn) =>
        Assert.AreEqual(
            "InvalidParameterException",
            Assert.ThrowsExactly<AwsError>(() => _ecs.Service.ListTagsForResource(new() { ResourceArn = arn })).Code);

    private static Tag Owner => new() { Key = "owner", Value = "me" };
}
