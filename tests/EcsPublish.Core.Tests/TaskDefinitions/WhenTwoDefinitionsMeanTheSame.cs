using System.Text.Json.Nodes;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Tests.TaskDefinitions;

[TestClass]
public sealed class WhenTwoDefinitionsMeanTheSame
{
    public static IEnumerable<object[]> Defaults => EcsDefault.All.Select(known => new object[] { known.Path, known.Json });

    [TestMethod]
    [DynamicData(nameof(Defaults))]
    public void A_default_is_as_good_as_absent(string path, string value)
    {
        var filled = Build(path.Split('.'), value);

        Assert.IsEmpty(TaskDefinitionComparer.Compare(Build(path.Split('.'), null), filled));
        Assert.IsEmpty(TaskDefinitionComparer.Compare(filled, Build(path.Split('.'), null)));
    }

    [TestMethod]
    [DataRow("""{ "cpu": "256" }""", """{ "cpu": ".25 vCPU" }""", DisplayName = "cpu in vCPU")]
    [DataRow("""{ "cpu": "1024" }""", """{ "cpu": "1 vcpu" }""", DisplayName = "cpu in vcpu")]
    [DataRow("""{ "cpu": "256" }""", """{ "cpu": 256 }""", DisplayName = "cpu as a number")]
    [DataRow("""{ "memory": "1024" }""", """{ "memory": "1GB" }""", DisplayName = "memory in GB")]
    [DataRow("""{ "memory": "512" }""", """{ "memory": "0.5 gb" }""", DisplayName = "memory in parts of a GB")]
    [DataRow("""{ "requiresCompatibilities": ["EC2", "FARGATE"] }""", """{ "requiresCompatibilities": ["FARGATE", "EC2"] }""", DisplayName = "compatibilities")]
    [DataRow("""{ "volumes": [{ "name": "a" }, { "name": "b" }] }""", """{ "volumes": [{ "name": "b", "host": {} }, { "name": "a" }] }""", DisplayName = "volumes")]
    [DataRow("""{ "family": "a", "taskRoleArn": "" }""", """{ "family": "a" }""", DisplayName = "an empty role")]
    [DataRow("""{ "family": "a", "volumes": null }""", """{ "family": "a", "volumes": [], "placementConstraints": [] }""", DisplayName = "nulls and empty lists")]
    [DataRow("""{ "family": "a" }""", """{ "family": "a", "revision": 3, "status": "ACTIVE", "taskDefinitionArn": "arn", "requiresAttributes": [{ "name": "x" }], "compatibilities": ["EC2"], "registeredBy": "arn" }""", DisplayName = "described fields")]
    [DataRow("""{ "family": "a", "tags": [{ "key": "team", "value": "a" }] }""", """{ "family": "a" }""", DisplayName = "tags")]
    public void Tasks_are_equal(string one, string other) =>
        Assert.IsEmpty(TaskDefinitionComparer.Compare(Definitions.Parse(one), Definitions.Parse(other)));

    [TestMethod]
    [DataRow("\"image\": \"i\"", "\"image\": \"i\", \"environment\": [], \"mountPoints\": [], \"volumesFrom\": [], \"portMappings\": [], \"systemControls\": [], \"ulimits\": []", DisplayName = "empty lists")]
    [DataRow("""
        "environment": [{ "name": "A", "value": "1" }, { "name": "B", "value": "2" }]
        """, """
        "environment": [{ "value": "2", "name": "B" }, { "value": "1", "name": "A" }]
        """, DisplayName = "environment")]
    [DataRow("""
        "secrets": [{ "name": "A", "valueFrom": "1" }, { "name": "B", "valueFrom": "2" }]
        """, """
        "secrets": [{ "name": "B", "valueFrom": "2" }, { "name": "A", "valueFrom": "1" }]
        """, DisplayName = "secrets")]
    [DataRow("""
        "ulimits": [{ "name": "nofile", "softLimit": 1, "hardLimit": 2 }, { "name": "core", "softLimit": 0, "hardLimit": 0 }]
        """, """
        "ulimits": [{ "name": "core", "softLimit": 0, "hardLimit": 0 }, { "name": "nofile", "softLimit": 1, "hardLimit": 2 }]
        """, DisplayName = "ulimits")]
    [DataRow("""
        "dockerLabels": { "a": "1", "b": "" }
        """, """
        "dockerLabels": { "b": "", "a": "1" }
        """, DisplayName = "labels")]
    [DataRow("""
        "logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-group": "g", "awslogs-region": "r" } }
        """, """
        "logConfiguration": { "secretOptions": [], "options": { "awslogs-region": "r", "awslogs-group": "g" }, "logDriver": "awslogs" }
        """, DisplayName = "log options")]
    [DataRow("""
        "portMappings": [{ "containerPort": 80 }, { "containerPort": 53, "protocol": "udp" }]
        """, """
        "portMappings": [{ "containerPort": 53, "protocol": "udp", "hostPort": 0 }, { "containerPort": 80, "protocol": "tcp", "hostPort": 0 }]
        """, DisplayName = "ports under bridge")]
    [DataRow("\"links\": [\"b\", \"a\"]", "\"links\": [\"a\", \"b\"]", DisplayName = "links")]
    public void Containers_are_equal(string one, string other) =>
        Assert.IsEmpty(TaskDefinitionComparer.Compare(Definitions.WithContainer(one), Definitions.WithContainer(other)));

    [TestMethod]
    [DataRow("awsvpc")]
    [DataRow("host")]
    public void The_host_port_is_the_container_port_where_ports_are_shared(string networkMode)
    {
        var rendered = Definitions.WithContainer("\"portMappings\": [{ \"containerPort\": 8080 }]");
        var registered = Definitions.WithContainer("\"portMappings\": [{ \"containerPort\": 8080, \"hostPort\": 8080, \"protocol\": \"tcp\" }]");
        rendered["networkMode"] = networkMode;
        registered["networkMode"] = networkMode;

        Assert.IsEmpty(TaskDefinitionComparer.Compare(rendered, registered));
    }

    [TestMethod]
    public void The_originals_stay_as_they_are()
    {
        var definition = Definitions.WithContainer("\"cpu\": 0, \"links\": [\"b\", \"a\"]");
        var before = definition.ToJsonString();

        TaskDefinitionNormalizer.Normalize(definition);

        Assert.AreEqual(before, definition.ToJsonString());
    }

    // A definition with something at the place and beside it, so that the parents are there in both cases.
    private static JsonObject Build(string[] path, string? value)
    {
        var parent = new JsonObject { ["name"] = "x" };
        if (path.Length > 1)
        {
            var child = Build(path[1..], value);
            var isList = path[0].EndsWith("[]", StringComparison.Ordinal);
            parent[isList ? path[0][..^2] : path[0]] = isList ? new JsonArray(child) : child;
        }
        else if (value is not null)
        {
            parent[path[0]] = JsonNode.Parse(value);
        }

        return parent;
    }
}
