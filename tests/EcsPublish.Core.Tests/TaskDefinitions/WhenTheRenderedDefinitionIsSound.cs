using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Tests.TaskDefinitions;

[TestClass]
public sealed class WhenTheRenderedDefinitionIsSound
{
    [TestMethod]
    [DataRow("")]
    [DataRow(", \"privileged\": false, \"links\": [], \"dnsServers\": []")]
    [DataRow(", \"portMappings\": [{ \"containerPort\": 80, \"hostPort\": 80 }]")]
    public void Nothing_is_said(string members)
    {
        var definition = Definitions.Parse($$"""
            { "requiresCompatibilities": ["FARGATE"], "networkMode": "awsvpc", "cpu": "256", "memory": "512", "pidMode": "task",
              "volumes": [{ "name": "v", "host": {} }], "containerDefinitions": [{ "name": "app", "image": "i"{{members}} }] }
            """);

        Assert.IsEmpty(TaskDefinitionCheck.Run(definition));
    }
}
