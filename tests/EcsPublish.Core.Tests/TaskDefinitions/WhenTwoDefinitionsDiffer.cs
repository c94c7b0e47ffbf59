using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Tests.TaskDefinitions;

[TestClass]
public sealed class WhenTwoDefinitionsDiffer
{
    [TestMethod]
    [DataRow("""{ "cpu": "256" }""", """{ "cpu": "512" }""", "cpu: 256 -> 512")]
    [DataRow("""{ "family": "a" }""", """{ "family": "a", "pidMode": "task" }""", "pidMode: added task")]
    [DataRow("""{ "family": "a", "pidMode": "task" }""", """{ "family": "a" }""", "pidMode: removed task")]
    [DataRow("""{ "taskRoleArn": "arn:aws:iam::123456789012:role/app" }""", """{ "taskRoleArn": "app" }""", "taskRoleArn: arn:aws:iam::123456789012:role/app -> app")]
    [DataRow("""{ "runtimePlatform": { "cpuArchitecture": "X86_64" } }""", """{ "runtimePlatform": { "cpuArchitecture": "ARM64" } }""", "runtimePlatform: added {\"cpuArchitecture\":\"ARM64\"}")]
    [DataRow("""{ "networkMode": "bridge" }""", """{ "networkMode": "awsvpc" }""", "networkMode: added awsvpc")]
    public void The_task_says_where_and_what(string registered, string rendered, string expected) =>
        Assert.AreEqual(expected, Only(registered, rendered));

    [TestMethod]
    [DataRow("\"cpu\": 256", "\"cpu\": 512", "containerDefinitions[app].cpu: 256 -> 512")]
    [DataRow("\"essential\": true", "\"essential\": false", "containerDefinitions[app].essential: added false")]
    [DataRow("\"command\": [\"a\", \"b\"]", "\"command\": [\"b\", \"a\"]", "containerDefinitions[app].command: [\"a\",\"b\"] -> [\"b\",\"a\"]")]
    [DataRow("\"environment\": [{\"name\":\"A\",\"value\":\"1\"}]", "\"environment\": [{\"name\":\"A\",\"value\":\"2\"}]", "containerDefinitions[app].environment[A].value: 1 -> 2")]
    [DataRow("\"environment\": [{\"name\":\"A\",\"value\":\"1\"}]", "\"environment\": [{\"name\":\"A\",\"value\":\"\"}]", "containerDefinitions[app].environment[A].value: 1 -> \"\"")]
    [DataRow("\"portMappings\": [{\"containerPort\":80}]", "\"portMappings\": [{\"containerPort\":80},{\"containerPort\":81}]", "containerDefinitions[app].portMappings[81/tcp]: added {\"containerPort\":81}")]
    [DataRow("\"dockerLabels\": {\"a\":\"1\"}", "\"dockerLabels\": {\"a\":\"line\\nbreak\"}", "containerDefinitions[app].dockerLabels.a: 1 -> \"line\\nbreak\"")]
    [DataRow("\"environmentFiles\": [{\"value\":\"a\"},{\"value\":\"b\"}]", "\"environmentFiles\": [{\"value\":\"b\"},{\"value\":\"a\"}]", "containerDefinitions[app].environmentFiles: [{\"value\":\"a\"},{\"value\":\"b\"}] -> [{\"value\":\"b\"},{\"value\":\"a\"}]")]
    public void A_container_says_where_and_what(string registered, string rendered, string expected) =>
        Assert.AreEqual(expected, Only(Definitions.WithContainer(registered).ToJsonString(), Definitions.WithContainer(rendered).ToJsonString()));

    [TestMethod]
    public void A_long_value_is_cut()
    {
        var line = Only("""{ "family": "a" }""", $$"""{ "family": "a", "taskRoleArn": "{{new string('x', 500)}}" }""");

        Assert.IsLessThan(150, line.Length);
        Assert.EndsWith("...", line);
    }

    [TestMethod]
    public void One_variable_twice_is_still_compared()
    {
        var once = Definitions.WithContainer("\"environment\": [{\"name\":\"A\",\"value\":\"1\"}]");
        var twice = Definitions.WithContainer("\"environment\": [{\"name\":\"A\",\"value\":\"1\"},{\"name\":\"A\",\"value\":\"2\"}]");

        Assert.HasCount(1, TaskDefinitionComparer.Compare(twice, once));
        Assert.IsEmpty(TaskDefinitionComparer.Compare(twice, twice));
    }

    private static string Only(string registered, string rendered) =>
        TaskDefinitionComparer.Compare(Definitions.Parse(rendered), Definitions.Parse(registered)).Single().ToString();
}
