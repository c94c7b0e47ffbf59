using System.Text.Json.Nodes;
using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Local.Faults;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Tests.Server;

[TestClass]
public sealed class WhenAServiceRuns : LocalTest
{
    [TestMethod]
    public async Task The_server_tells_where_it_answers_and_is_not_busy_with_it()
    {
        Local.Server.TaskFaults.Add(new(TaskFaultKind.Stuck));
        using var ecs = new AmazonECSClient(Local.Credentials, Local.Config<AmazonECSConfig>());
        await ecs.CreateClusterAsync(new CreateClusterRequest(), Cancellation);
        await ecs.RegisterTaskDefinitionAsync(Definition(), Cancellation);

        var created = await ecs.CreateServiceAsync(Service(), Cancellation);

        Assert.AreEqual("ACTIVE", created.Service.Status);
        var service = await FirstServiceAsync();
        Assert.AreEqual(("default", "web"), ((string?)service["cluster"], (string?)service["service"]));
        using var answer = await Local.Http.GetAsync((string?)service["url"], Cancellation);
        Assert.AreEqual(System.Net.HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.IsFalse((bool?)(await AskAsync("/_local/health"))["busy"]);
    }

    /// <summary>The address is opened right after CreateService has answered.</summary>
    private async Task<JsonNode> FirstServiceAsync()
    {
        while (true)
        {
            if ((await AskAsync("/_local/services")).AsArray() is [{ } service])
                return service;
            await Task.Delay(5, Cancellation);
        }
    }

    private async Task<JsonNode> AskAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-EcsPublish-Key", Local.Server.SecretAccessKey);
        using var answer = await Local.Http.SendAsync(request, Cancellation);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
    }

    private static RegisterTaskDefinitionRequest Definition() => new()
    {
        Family = "web",
        NetworkMode = NetworkMode.Awsvpc,
        RequiresCompatibilities = ["FARGATE"],
        Cpu = "256",
        Memory = "512",
        ContainerDefinitions = [new() { Name = "web", Image = "nowhere/web:1", PortMappings = [new() { ContainerPort = 8080 }] }],
    };

    private static CreateServiceRequest Service() => new()
    {
        ServiceName = "web",
        TaskDefinition = "web",
        DesiredCount = 1,
        LaunchType = LaunchType.FARGATE,
        NetworkConfiguration = new() { AwsvpcConfiguration = new() { Subnets = ["subnet-1"] } },
    };
}
