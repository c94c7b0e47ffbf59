using System.Text.Json.Nodes;
using EcsPublish.Core.Services;
using EcsPublish.Core.Tests.Aws;

namespace EcsPublish.Core.Tests.Services;

[TestClass]
public sealed class WhenTasksHaveAPublicAddress : ScriptedServiceTest
{
    private const string Associated = "<association><publicIp>203.0.113.7</publicIp></association>";

    [TestMethod]
    public async Task The_service_answers_there_at_the_containers_port()
    {
        Script(Revision, Associated);

        Assert.AreEqual("http://203.0.113.7:8080", await FindAsync(8080));
    }

    [TestMethod]
    public async Task Without_a_port_there_is_no_address()
    {
        Script(Revision, Associated);

        Assert.IsNull(await FindAsync(port: null));
    }

    [TestMethod]
    public async Task A_private_one_is_no_address_from_outside()
    {
        Script(Revision, association: "");

        Assert.IsNull(await FindAsync(8080));
    }

    [TestMethod]
    public async Task A_task_of_the_version_before_is_not_asked()
    {
        Script(Revision.Replace(":7", ":6", StringComparison.Ordinal), Associated);

        Assert.IsNull(await FindAsync(8080));
        Assert.AreEqual(0, Aws.CallsOf("DescribeNetworkInterfaces"));
    }

    [TestMethod]
    public async Task A_service_that_runs_no_task_has_none()
    {
        Aws.On("ListTasks", ScriptedAnswer.Json(new JsonObject { ["taskArns"] = new JsonArray() }));

        Assert.IsNull(await FindAsync(8080));
    }

    private Task<string?> FindAsync(int? port) =>
        new ServiceAddress(Session, new DeployedService(Target, Web(), Revision, Deployment: null), port).FindAsync(Cancellation);

    private void Script(string revision, string association)
    {
        const string Task = "arn:aws:ecs:eu-west-1:123456789012:task/default/0123456789abcdef";
        Aws.On("ListTasks", ScriptedAnswer.Json(new JsonObject { ["taskArns"] = new JsonArray(Task) }))
            .On("DescribeTasks", ScriptedAnswer.Json((JsonObject)JsonNode.Parse($$"""
                { "tasks": [ { "taskArn": "{{Task}}", "taskDefinitionArn": "{{revision}}", "lastStatus": "RUNNING", "attachments": [
                    { "type": "ElasticNetworkInterface", "details": [ { "name": "networkInterfaceId", "value": "eni-1" } ] } ] } ] }
                """)!))
            .On("DescribeNetworkInterfaces", ScriptedAnswer.Xml(
                "DescribeNetworkInterfaces",
                $"<networkInterfaceSet><item><networkInterfaceId>eni-1</networkInterfaceId>{association}</item></networkInterfaceSet>",
                ofEc2: true));
    }
}
