using System.Text;

namespace EcsPublish.Core.Tests.TaskDefinitions;

[TestClass]
public sealed class WhenTheFileComesFromATool
{
    [TestMethod]
    public void Comments_trailing_commas_and_a_byte_order_mark_are_fine()
    {
        var file = Reading.Read([.. Encoding.UTF8.Preamble, .. "{ // ours\n \"family\": \"a\", /* more */ \"volumes\": [{ \"name\": \"v\" },], }"u8]);

        Assert.IsEmpty(file.Diagnostics);
        Assert.IsEmpty(file.Notes);
        Assert.AreEqual("""{"family":"a","volumes":[{"name":"v"}]}""", file.Definition.ToJsonString());
    }

    [TestMethod]
    public void The_answer_of_describe_is_unwrapped_and_cleaned()
    {
        var file = Reading.Read("""
            { "taskDefinition": { "taskDefinitionArn": "arn", "family": "a", "revision": 2, "status": "ACTIVE", "requiresAttributes": [],
              "compatibilities": ["EC2"], "registeredAt": 1.5, "registeredBy": "arn", "deregisteredAt": "x", "deleteRequestedAt": "x" },
              "tags": [{ "key": "team", "value": "a" }] }
            """);

        Assert.IsEmpty(file.Diagnostics);
        Assert.AreEqual("""{"family":"a","tags":[{"key":"team","value":"a"}]}""", file.Definition.ToJsonString());
        Assert.AreEqual("Took the task definition in task.json out of 'taskDefinition', which describe commands put around it.", file.Notes[0]);
        Assert.AreEqual(
            "Left out of task.json what ECS only describes and does not take: taskDefinitionArn, revision, status, requiresAttributes, "
            + "compatibilities, registeredAt, registeredBy, deregisteredAt, deleteRequestedAt.",
            file.Notes[1]);
    }

    [TestMethod]
    public void Nulls_are_left_out_and_the_first_are_named()
    {
        var file = Reading.Read("""{ "family": "a", "pidMode": null, "containerDefinitions": [{ "cpu": null, "command": ["a", null], "memory": null }] }""");

        Assert.IsEmpty(file.Diagnostics);
        Assert.AreEqual("""{"family":"a","containerDefinitions":[{"command":["a"]}]}""", file.Definition.ToJsonString());
        Assert.AreEqual(
            "Left nulls out of task.json, which mean 'not set': pidMode, containerDefinitions[0].cpu, containerDefinitions[0].command[] and 1 more.",
            file.Notes.Single());
    }

    [TestMethod]
    public void The_size_of_the_task_may_be_a_number() =>
        Assert.AreEqual("""{"cpu":"256","memory":"512"}""", Reading.Read("""{ "cpu": 256, "memory": 512 }""").Definition.ToJsonString());
}
