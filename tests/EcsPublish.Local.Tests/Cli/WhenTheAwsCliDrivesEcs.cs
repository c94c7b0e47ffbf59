using System.Text.Json.Nodes;
using EcsPublish.Local.Faults;

namespace EcsPublish.Local.Tests.Cli;

/// <summary>One call of each operation of ECS; each costs most of a second, nearly all of it the start of Python.</summary>
[TestClass]
[TestCategory("aws-cli")]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class WhenTheAwsCliDrivesEcs : LocalTest
{
    private const string Containers = """[{"name":"app","image":"nowhere/app:1","portMappings":[{"containerPort":8080}]}]""";
    private const string Network = "awsvpcConfiguration={subnets=[subnet-1]}";
    private AwsCli _aws = null!;

    [TestInitialize]
    public async Task NeedTheCli()
    {
        if (!AwsCli.IsInstalled) Assert.Inconclusive("The aws command is not on PATH.");
        _aws = new AwsCli(Local);
        await RunAsync("create-cluster --tags key=k,value=v");
        Local.Server.TaskFaults.Add(new(TaskFaultKind.Stuck, Times: 100));
    }

    [TestMethod]
    public async Task Clusters_and_task_definitions_work()
    {
        var cluster = (string?)(await RunAsync("list-clusters"))["clusterArns"]![0];
        Assert.AreEqual("ACTIVE", (string?)(await RunAsync("describe-clusters"))["clusters"]![0]!["status"]);
        await RegisterAsync();

        Assert.AreEqual("app", (string?)(await RunAsync("list-task-definition-families"))["families"]![0]);
        Assert.HasCount(1, (await RunAsync("list-task-definitions"))["taskDefinitionArns"]!.AsArray());
        Assert.AreEqual(1, (int?)(await RunAsync("describe-task-definition --task-definition app"))["taskDefinition"]!["revision"]);
        await RunAsync($"tag-resource --resource-arn {cluster} --tags key=a,value=b");
        await RunAsync($"untag-resource --resource-arn {cluster} --tag-keys k");
        Assert.AreEqual("a", (string?)(await RunAsync($"list-tags-for-resource --resource-arn {cluster}"))["tags"]!.AsArray().Single()!["key"]);
        Assert.AreEqual("INACTIVE", (string?)(
            await RunAsync("deregister-task-definition --task-definition app:1"))["taskDefinition"]!["status"]);
        Assert.AreEqual("DELETE_IN_PROGRESS", (string?)(
            await RunAsync("delete-task-definitions --task-definitions app:1"))["taskDefinitions"]![0]!["status"]);
        Assert.AreEqual("INACTIVE", (string?)(await RunAsync("delete-cluster --cluster default"))["cluster"]!["status"]);
    }

    [TestMethod]
    public async Task Tasks_work()
    {
        await RegisterAsync();

        var task = (string?)(await RunAsync($"run-task --task-definition app --launch-type FARGATE --network-configuration {Network}"))["tasks"]![0]!["taskArn"];
        Assert.AreEqual(task, (string?)(await RunAsync("list-tasks --family app"))["taskArns"]![0]);
        Assert.AreEqual("PROVISIONING", (string?)(await RunAsync($"describe-tasks --tasks {task}"))["tasks"]![0]!["lastStatus"]);
        Assert.AreEqual("STOPPED", (string?)(await RunAsync($"stop-task --task {task} --reason enough"))["task"]!["desiredStatus"]);
    }

    [TestMethod]
    public async Task Services_work()
    {
        await RegisterAsync();
        var created = (await RunAsync(
            $"create-service --service-name web --task-definition app --desired-count 0 --launch-type FARGATE --network-configuration {Network}"))["service"]!;
        Assert.AreEqual("ACTIVE", (string?)created["status"]);
        Assert.AreEqual((string?)created["serviceArn"], (string?)(await RunAsync("list-services"))["serviceArns"]![0]);
        await RegisterAsync();

        await RunAsync("update-service --service web --task-definition app --desired-count 1");

        Assert.AreEqual(1, (int?)(await RunAsync("describe-services --services web"))["services"]![0]!["desiredCount"]);
        Assert.HasCount(1, (await RunAsync("list-tasks --service-name web"))["taskArns"]!.AsArray());
        var rollout = (await RunAsync("list-service-deployments --service web"))["serviceDeployments"]![0]!;
        var (arn, revision) = ((string?)rollout["serviceDeploymentArn"], (string?)rollout["targetServiceRevisionArn"]);
        Assert.AreEqual("IN_PROGRESS", (string?)(
            await RunAsync($"describe-service-deployments --service-deployment-arns {arn}"))["serviceDeployments"]![0]!["status"]);
        Assert.AreEqual(revision, (string?)(
            await RunAsync($"describe-service-revisions --service-revision-arns {revision}"))["serviceRevisions"]![0]!["serviceRevisionArn"]);
        Assert.AreEqual(arn, (string?)(await RunAsync($"stop-service-deployment --service-deployment-arn {arn}"))["serviceDeploymentArn"]);
        Assert.AreEqual("DRAINING", (string?)(await RunAsync("delete-service --service web --force"))["service"]!["status"]);
    }

    private Task<JsonNode> RegisterAsync() => RunAsync(
        $"register-task-definition --family app --network-mode awsvpc --requires-compatibilities FARGATE --cpu 256 --memory 512 --container-definitions {Containers}");

    private async Task<JsonNode> RunAsync(string command) => (await _aws.RunAsync(["ecs", .. command.Split(' ')], Cancellation))!;
}
