using System.Text.Json.Nodes;
using EcsPublish.Images.Configuration;
using EcsPublish.Images.Layers;
using EcsPublish.Images.Tests.Support;

namespace EcsPublish.Images.Tests;

[TestClass]
public sealed class WhenTheConfigurationIsComputed
{
    [TestMethod]
    public void The_environment_keeps_the_order_of_the_base_and_adds_by_name()
    {
        var config = Build("""{ "Env": ["Z=1", "PATH=/bin", "Y=2"] }""", image => image with
        {
            Environment = new Dictionary<string, string> { ["C"] = "a=b;c", ["PATH"] = "/own", ["A"] = "" },
        });

        Assert.AreEqual("""["Z=1","PATH=/own","Y=2","A=","C=a=b;c"]""", config["Env"]!.ToJsonString());
    }

    [TestMethod]
    public void Labels_are_laid_over_those_of_the_base()
    {
        var config = Build("""{ "Labels": { "z": "base", "a": "base" } }""", image => image with
        {
            Labels = new Dictionary<string, string> { ["m"] = "https://example.com:8080", ["a"] = "own" },
        });

        Assert.AreEqual("""{"a":"own","m":"https://example.com:8080","z":"base"}""", config["Labels"]!.ToJsonString());
    }

    [TestMethod]
    [DataRow(true, "sha256:base", "sha256:base")]
    [DataRow(true, null, null)]
    [DataRow(false, "sha256:base", null)]
    public void The_digest_of_the_base_is_a_label_unless_unwanted(bool wanted, string? baseDigest, string? expected)
    {
        var config = Build("{}", image => image with { LabelBaseDigest = wanted }, baseDigest);

        Assert.AreEqual(expected, (string?)config["Labels"]?["org.opencontainers.image.base.digest"]);
    }

    [TestMethod]
    [DataRow("""{ "Env": ["ASPNETCORE_HTTP_PORTS=8080"] }""", "", "8080/tcp")]
    [DataRow("""{ "Env": ["ASPNETCORE_HTTP_PORTS=8080;x;9000", "ASPNETCORE_HTTPS_PORTS=8443"] }""", "", "8080/tcp 8443/tcp 9000/tcp")]
    [DataRow("""{ "Env": ["ASPNETCORE_HTTP_PORTS=8080", "ASPNETCORE_URLS=http://+:5000;https://*:5001/"] }""", "", "5000/tcp 5001/tcp")]
    [DataRow("""{ "Env": ["ASPNETCORE_HTTP_PORTS=8080"] }""", "http://[::]:7000", "7000/tcp")]
    [DataRow("""{ "ExposedPorts": { "53/udp": {}, "80": {} } }""", "", "53/udp 80/tcp")]
    [DataRow("{}", "", "")]
    public void Ports_come_from_the_base_and_the_variables_of_AspNetCore(string ofBase, string urls, string expected)
    {
        var config = Build(ofBase, image => urls.Length == 0 ? image : image with { Environment = new Dictionary<string, string> { ["ASPNETCORE_URLS"] = urls } });

        Assert.AreEqual(expected, string.Join(' ', (config["ExposedPorts"] as JsonObject ?? []).Select(port => port.Key)));
    }

    [TestMethod]
    public void Own_ports_join_those_of_the_base()
    {
        var config = Build("""{ "ExposedPorts": { "9090/tcp": {} } }""", image => image with { Ports = [new ExposedPort(53, "UDP"), new ExposedPort(9090)] });

        Assert.AreEqual("""{"53/udp":{},"9090/tcp":{}}""", config["ExposedPorts"]!.ToJsonString());
    }

    [TestMethod]
    [DataRow("{}", null, null)]
    [DataRow("""{ "Env": ["APP_UID=1654"] }""", null, "1654")]
    [DataRow("""{ "Env": ["APP_UID=1654"], "User": "root" }""", null, "root")]
    [DataRow("""{ "Env": ["APP_UID=1654"], "User": "root" }""", "app", "app")]
    public void The_user_is(string ofBase, string? own, string? expected) =>
        Assert.AreEqual(expected, (string?)Build(ofBase, image => image with { User = own })["User"]);

    [TestMethod]
    public void What_is_not_ours_is_kept()
    {
        var config = Build("""{ "StopSignal": "SIGQUIT", "Volumes": { "/data": {} }, "Cmd": ["bash"], "Entrypoint": ["dotnet"] }""", image => image);

        Assert.AreEqual("""{"StopSignal":"SIGQUIT","Volumes":{"/data":{}},"WorkingDir":"/app"}""", config.ToJsonString());
    }

    [TestMethod]
    public void History_and_diff_ids_stay_in_step_and_no_time_is_told()
    {
        var ofBase = new TestBase().Config();
        ofBase.Remove("history");
        ofBase["container_config"] = new JsonObject();

        var config = new ImageConfiguration(Description, ofBase, null).Build([new BuiltLayer("app", "sha256:d", "sha256:c", 1, "")]);

        Assert.AreEqual("1970-01-01T00:00:00Z", (string?)config["created"]);
        Assert.AreEqual(2, config["rootfs"]!["diff_ids"]!.AsArray().Count);
        CollectionAssert.AreEqual(
            new[] { "base layer", "EcsPublish app layer" }, config["history"]!.AsArray().Select(entry => (string?)entry!["created_by"]).ToArray());
        Assert.IsFalse(config.ContainsKey("container_config"));
        Assert.IsNotNull(ofBase["container_config"], "the base's configuration was changed in place");
    }

    [TestMethod]
    [DataRow("app")]
    [DataRow("C:\\app\\")]
    [DataRow("")]
    public void A_working_directory_that_is_no_Linux_path_is_named(string path)
    {
        var failure = Assert.ThrowsExactly<ImageException>(() => Build("{}", image => image with { WorkingDirectory = path }));

        StringAssert.Contains(failure.Message, $"'{path}'");
    }

    private static ImageDescription Description => new()
    {
        PublishFolder = "unused",
        PackageFiles = new Dictionary<string, string>(),
        Platform = new Platform("linux", "amd64"),
    };

    private static JsonObject Build(string ofBase, Func<ImageDescription, ImageDescription> change, string? baseDigest = null)
    {
        var config = new TestBase { Execution = JsonNode.Parse(ofBase)!.AsObject() }.Config();
        return new ImageConfiguration(change(Description), config, baseDigest).Build([])["config"]!.AsObject();
    }
}
