using Amazon.ECS.Model;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Tests.TaskDefinitions;

[TestClass]
public sealed class WhenJsonDoesNotFitTheRequest
{
    [TestMethod]
    [DataRow("""{ "containerDefinitions": [{ "cpu": "x" }] }""", "containerDefinitions[0].cpu", "has to be a whole number")]
    [DataRow("""{ "containerDefinitions": [{}, { "nam": "x" }] }""", "containerDefinitions[1].nam", "is no field that ECS knows")]
    [DataRow("""{ "volumes": [null] }""", "volumes[0]", "has to be an object")]
    [DataRow("""{ "networkMode": 1 }""", "networkMode", "has to be text")]
    public void The_exception_says_where(string json, string path, string says)
    {
        var exception = Assert.ThrowsExactly<ShapeException>(() => ShapeMapper.ToShape<RegisterTaskDefinitionRequest>(Definitions.Parse(json)));

        Assert.AreEqual(path, exception.Path);
        Assert.Contains(says, exception.Message);
    }

    [TestMethod]
    public void Other_requests_are_mapped_too()
    {
        var json = Definitions.Parse("""
            { "cluster": "c", "count": 2, "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["s"], "assignPublicIp": "ENABLED" } },
              "overrides": { "containerOverrides": [{ "name": "app", "environment": [{ "name": "A", "value": "1" }] }] } }
            """);

        var request = ShapeMapper.ToShape<RunTaskRequest>(json);

        Assert.AreEqual(2, request.Count);
        Assert.AreEqual("ENABLED", request.NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp.Value);
        Assert.AreEqual("1", request.Overrides.ContainerOverrides[0].Environment[0].Value);
    }
}
