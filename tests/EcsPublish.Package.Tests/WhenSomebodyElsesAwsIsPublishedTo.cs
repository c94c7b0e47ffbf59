using System.Net;
using System.Text.Json.Nodes;

namespace EcsPublish.Package.Tests;

/// <summary>moto and Debian's registry know nothing of this product: what they accept and give back is no agreement with ourselves.</summary>
[TestClass]
public class WhenSomebodyElsesAwsIsPublishedTo
{
    private static readonly Workspace Workspace = new();

    private static readonly TestProject Project = new(new()
    {
        Items = """
            <EcsEnvironment Include="GREETING" Value="Hello" />
            <EcsPort Include="9090" Protocol="udp" />
            <EcsVolume Include="scratch" />
            <EcsMountPoint Include="scratch" ContainerPath="/scratch" />
            <EcsUlimit Include="nofile" Soft="1024" Hard="4096" />
            <EcsDockerLabel Include="team" Value="orders" />
            <EcsTag Include="cost-centre" Value="4711" />
            """,
    }, Workspace);

    private static Server _aws = null!;
    private static Server _registry = null!;
    private static CommandResult _publish = null!;

    [ClassInitialize]
    public static void Publish(TestContext context)
    {
        OutsideProgram.Require("aws", "moto_server", "docker-registry");
        _aws = Server.StartMoto(Workspace.Folder);
        _registry = Server.StartRegistry(Workspace);

        // moto wants a security group where ECS takes the VPC's own, and its default VPC has no internet gateway.
        var group = Aws("ec2", "describe-security-groups")["SecurityGroups"]![0]!["GroupId"]!.GetValue<string>();
        string[] arguments =
        [
            "publish", "-p:PublishToEcs=true", $"-p:ContainerRegistry={_registry.Name}", $"-p:ContainerBaseImage={BaseImage.Push(_registry)}", $"-p:EcsSecurityGroups={group}", "-p:EcsCheckNetwork=false",
        ];
        using var publish = RunningCommand.Start(DotNet.Program, Project.Folder, arguments, Caller);
        _publish = publish.WaitForEnd().MustSucceed();
    }

    [ClassCleanup]
    public static void Stop()
    {
        _aws?.Dispose();
        _registry?.Dispose();
    }

    [TestMethod]
    public void The_definition_comes_back_field_for_field_as_rendered()
    {
        var described = Aws("ecs", "describe-task-definition", "--task-definition", "hello", "--include", "TAGS");

        var registered = described["taskDefinition"]!.AsObject();
        registered["tags"] = described["tags"]!.DeepClone();

        Assert.IsGreaterThan(8, Project.Rendered.AsObject().Count);
        AssertHolds(registered, Project.Rendered, "");
    }

    [TestMethod]
    public void The_image_is_in_the_registry_and_the_definition_pins_it()
    {
        var image = Project.Rendered["containerDefinitions"]![0]!["image"]!.GetValue<string>();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Head, $"http://{_registry.Name}/v2/hello/manifests/{image.Split('@')[^1]}");
        request.Headers.Accept.ParseAdd("application/vnd.oci.image.manifest.v1+json");

        using var manifest = client.Send(request);

        Assert.StartsWith($"{_registry.Name}/hello@sha256:", image);
        Assert.AreEqual(HttpStatusCode.OK, manifest.StatusCode);
    }

    [TestMethod]
    public void The_task_is_run()
    {
        var arn = Project.Result["tasks"]![0]!["arn"]!.GetValue<string>();

        var task = Aws("ecs", "describe-tasks", "--tasks", arn)["tasks"]![0]!;

        Assert.AreEqual(Project.Result["taskDefinition"]!["arn"]!.GetValue<string>(), task["taskDefinitionArn"]!.GetValue<string>());
        Assert.Contains("ended with exit code 0", _publish.Output);
    }

    private static Dictionary<string, string> Caller => Server.CallerOf(_aws);

    private static JsonNode Aws(params IEnumerable<string> arguments)
    {
        using var aws = RunningCommand.Start("aws", Workspace.Folder, [.. arguments, "--output", "json"], Caller);
        return aws.WaitForEnd().MustSucceed().Json;
    }

    // Every member of the expected one, at any depth; the other may say more.
    private static void AssertHolds(JsonNode? actual, JsonNode? expected, string path)
    {
        switch (expected)
        {
            case JsonObject members:
                foreach (var (name, value) in members)
                {
                    AssertHolds(actual is JsonObject found ? found[name] : null, value, $"{path}.{name}");
                }

                break;
            case JsonArray items:
                Assert.HasCount(items.Count, actual as JsonArray ?? [], path);
                for (var i = 0; i < items.Count; i++)
                {
                    AssertHolds(actual![i], items[i], $"{path}[{i}]");
                }

                break;
            default:
                Assert.IsTrue(JsonNode.DeepEquals(expected, actual), $"{path}: rendered {expected}, described {actual}");
                break;
        }
    }
}
