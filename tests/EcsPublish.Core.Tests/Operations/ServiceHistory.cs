using System.Text.Json.Nodes;
using EcsPublish.Core.Tests.Aws;

namespace EcsPublish.Core.Tests.Operations;

/// <summary>What ECS remembers of a service called hello: its deployments that were successful, and its family's revisions.</summary>
internal sealed class ServiceHistory
{
    private const string Account = "arn:aws:ecs:eu-west-1:123456789012";

    private readonly List<int> _successful = [];

    /// <summary>The revision that runs.</summary>
    public int Current { get; init; }

    /// <summary>Active revisions of the family.</summary>
    public IReadOnlyList<int> Active { get; init; } = [];

    /// <summary>Revisions whose deployments were successful, oldest first.</summary>
    public IReadOnlyList<int> Successful { init => _successful.AddRange(value); }

    /// <summary>The task definition of the last UpdateService; null before it.</summary>
    public string? Updated { get; private set; }

    public ScriptedAws Script(ScriptedAws aws) => aws
        .On("DescribeServices", Answer("services", Service(Current)))
        .On("ListServiceDeployments", Answer("serviceDeployments", [.. _successful.Select(Deployment)]))
        .On("DescribeServiceRevisions", request => Answer("serviceRevisions", [.. request["serviceRevisionArns"]!.AsArray().Select(arn => Revision(arn!.GetValue<string>()))]))
        .On("DescribeTaskDefinition", request => Describe(request["taskDefinition"]!.GetValue<string>()))
        .On("ListTaskDefinitions", Answer("taskDefinitionArns", [.. Active.OrderDescending().Select(number => (JsonNode)Definition(number))]))
        .On("UpdateService", Update);

    public static string Definition(int number) => $"{Account}:task-definition/hello:{number}";

    private ScriptedAnswer Update(JsonNode request)
    {
        Updated = request["taskDefinition"]!.GetValue<string>();
        return ScriptedAnswer.Json(new JsonObject { ["service"] = Service(int.Parse(Updated.Split(':')[^1], System.Globalization.CultureInfo.InvariantCulture)) });
    }

    private ScriptedAnswer Describe(string arn)
    {
        var number = Array.Find([.. Active], candidate => Definition(candidate) == arn);
        var status = number == 0 ? "INACTIVE" : "ACTIVE";
        return ScriptedAnswer.Json(new JsonObject { ["taskDefinition"] = new JsonObject { ["taskDefinitionArn"] = arn, ["family"] = "hello", ["status"] = status } });
    }

    private static JsonObject Service(int revision) => new()
    {
        ["serviceName"] = "hello",
        ["serviceArn"] = $"{Account}:service/default/hello",
        ["status"] = "ACTIVE",
        ["taskDefinition"] = Definition(revision),
        ["deployments"] = new JsonArray(new JsonObject { ["id"] = $"ecs-svc/{revision}", ["status"] = "PRIMARY", ["taskDefinition"] = Definition(revision) }),
    };

    // Deployments have their place in the list as their time and id.
    private JsonObject Deployment(int revision, int place) => new()
    {
        ["serviceDeploymentArn"] = $"{Account}:service-deployment/default/hello/{place}",
        ["targetServiceRevisionArn"] = $"{Account}:service-revision/default/hello/{revision}",
        ["status"] = "SUCCESSFUL",
        ["createdAt"] = 1_795_000_000 + place,
        ["finishedAt"] = 1_795_000_060 + place,
    };

    private static JsonObject Revision(string arn) => new()
    {
        ["serviceRevisionArn"] = arn,
        ["taskDefinition"] = Definition(int.Parse(arn.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture)),
    };

    private static ScriptedAnswer Answer(string member, params JsonNode[] items) => ScriptedAnswer.Json(new JsonObject { [member] = new JsonArray(items) });
}
