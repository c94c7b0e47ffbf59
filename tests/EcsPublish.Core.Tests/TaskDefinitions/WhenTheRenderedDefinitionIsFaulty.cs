using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Tests.TaskDefinitions;

[TestClass]
public sealed class WhenTheRenderedDefinitionIsFaulty
{
    public static IEnumerable<object[]> Faults => FaultyDefinition.All.Select(fault => new object[] { fault.Code, fault.Json, fault.Says });

    [TestMethod]
    [DynamicData(nameof(Faults))]
    public void One_error_says_so(string code, string definition, string says)
    {
        var diagnostic = TaskDefinitionCheck.Run(Definitions.Parse(definition)).Single();

        Assert.AreEqual(code, diagnostic.Code);
        Assert.IsTrue(diagnostic.IsError);
        Assert.Contains(says, diagnostic.Text);
    }

    [TestMethod]
    public void All_faults_are_said_at_once()
    {
        var definition = Definitions.Parse("""
            { "taskRoleArn": "", "pidMode": "mine", "containerDefinitions": [{ "name": "a", "essential": false }, { "name": "a", "essential": false }] }
            """);

        var codes = TaskDefinitionCheck.Run(definition).Select(diagnostic => diagnostic.Code).Distinct().Order();

        Assert.AreEqual("ECS3101 ECS3102 ECS3106 ECS3107 ECS3108 ECS3111", string.Join(' ', codes));
    }

    [TestMethod]
    public void A_chain_of_thousands_is_no_trouble()
    {
        var containers = Enumerable.Range(0, 3000).Select(i => $$"""{ "name": "c{{i}}", "image": "i", "links": ["c{{(i + 1) % 3000}}"] }""");
        var definition = Definitions.Parse($$"""{ "memory": "1", "containerDefinitions": [{{string.Join(",", containers)}}] }""");

        TaskDefinitionCheck.Run(definition);
    }
}
