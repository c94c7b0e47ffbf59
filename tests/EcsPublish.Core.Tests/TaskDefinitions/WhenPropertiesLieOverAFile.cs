using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Tests.TaskDefinitions;

[TestClass]
public sealed class WhenPropertiesLieOverAFile
{
    private const string OneContainer = """{ "containerDefinitions": [{ "name": "app", "image": "old" }] }""";

    [TestMethod]
    public void The_file_is_not_changed()
    {
        var file = Definitions.Parse(OneContainer);

        TaskDefinitionRenderer.Render(Definitions.SettingsOverFile, Definitions.Context with { File = file });

        Assert.AreEqual(Definitions.Parse(OneContainer).ToJsonString(), file.ToJsonString());
    }

    [TestMethod]
    public void What_the_file_leaves_open_is_for_Fargate_and_logs_to_CloudWatch()
    {
        var rendered = Definitions.Render(OneContainer);

        Assert.AreEqual("FARGATE awsvpc 256 512", $"{rendered["requiresCompatibilities"]![0]} {rendered["networkMode"]} {rendered["cpu"]} {rendered["memory"]}");
        Assert.AreEqual(
            """{"logDriver":"awslogs","options":{"awslogs-group":"/ecs/hello","awslogs-region":"eu-west-1","awslogs-stream-prefix":"ecs"}}""",
            rendered.Containers().Single()["logConfiguration"]!.ToJsonString());
    }

    [TestMethod]
    [DataRow("\"requiresCompatibilities\": [\"EC2\"]")]
    [DataRow("\"networkMode\": \"bridge\"")]
    public void A_file_for_EC2_stays_one(string member)
    {
        var rendered = Definitions.Render($$"""{ {{member}}, "containerDefinitions": [{ "name": "app" }] }""");

        Assert.IsFalse(rendered["requiresCompatibilities"].Texts().Contains("FARGATE"));
        Assert.IsFalse(rendered.ContainsKey("cpu"));
    }

    [TestMethod]
    public void The_family_of_the_file_beats_the_name_of_the_repository() =>
        Assert.AreEqual("orders", Definitions.Render("""{ "family": "orders" }""").Text("family"));

    [TestMethod]
    public void EcsFamily_beats_the_file_with_a_warning()
    {
        var settings = Definitions.SettingsOverFile with { FamilyIsDefault = false };

        var rendered = TaskDefinitionRenderer.Render(settings, Definitions.Context with { File = Definitions.Parse("""{ "family": "orders" }""") });

        Assert.AreEqual("hello", rendered.Definition.Text("family"));
        Assert.AreEqual("ECS3011", rendered.Diagnostics.Single().Code);
    }

    [TestMethod]
    [DataRow("cpuArchitecture", "ARM64", "X86_64")]
    [DataRow("operatingSystemFamily", "WINDOWS_SERVER_2022_CORE", "LINUX")]
    public void The_platform_is_the_image_s_with_a_warning(string member, string written, string built)
    {
        var file = Definitions.Parse($$"""{ "runtimePlatform": { "{{member}}": "{{written}}" } }""");

        var rendered = TaskDefinitionRenderer.Render(Definitions.SettingsOverFile, Definitions.Context with { File = file });

        Assert.AreEqual(built, rendered.Definition["runtimePlatform"]![member]!.ToString());
        Assert.AreEqual("ECS3012", rendered.Diagnostics.Single().Code);
        Assert.AreEqual("task.json", rendered.Diagnostics.Single().File);
    }

    [TestMethod]
    public void Ports_of_the_file_beat_those_found_out()
    {
        var context = Definitions.Context with { DerivedPorts = [new(8080, null, null, null, null)] };

        var rendered = Definitions.Render("""{ "containerDefinitions": [{ "name": "app", "portMappings": [{ "containerPort": 80 }] }] }""", context: context);

        Assert.AreEqual("""[{"containerPort":80}]""", rendered.Containers().Single()["portMappings"]!.ToJsonString());
    }

    [TestMethod]
    public void Another_log_driver_takes_none_of_the_old_options()
    {
        var settings = Definitions.SettingsOverFile with { Container = new() { Name = "app", Log = new("splunk", null, null, null, null, [new("splunk-url", "u")]) } };

        var rendered = Definitions.Render("""{ "containerDefinitions": [{ "name": "app", "logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-group": "g" } } }] }""", settings);

        Assert.AreEqual("""{"logDriver":"splunk","options":{"splunk-url":"u"}}""", rendered.Containers().Single()["logConfiguration"]!.ToJsonString());
    }
}
