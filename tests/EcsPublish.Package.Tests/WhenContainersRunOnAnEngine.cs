using System.Text.Json.Nodes;
using EcsPublish.Shared;

namespace EcsPublish.Package.Tests;

/// <summary>A real Docker engine, and a real base image from a real registry: what is built must be what others understand.</summary>
[TestClass]
public class WhenContainersRunOnAnEngine
{
    private static readonly Workspace Workspace = new();

    private static readonly TestProject Console = new(new()
    {
        Program = """
            Console.WriteLine($"{Environment.Version.Major} as {Environment.GetEnvironmentVariable("APP_UID")} with {Environment.ProcessorCount} CPU");
            Console.WriteLine($"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20} MiB");
            File.WriteAllText("/scratch/file", "written");
            Console.WriteLine(File.ReadAllText("/scratch/file"));
            """,
        Items = """
            <EcsVolume Include="scratch" />
            <EcsMountPoint Include="scratch" ContainerPath="/scratch" />
            """,
        Properties = "<EcsUser>0</EcsUser>",
    }, Workspace);

    private static TestEngine? _engine;
    private static Server? _registry;
    private static string _base = "";
    private static CommandResult _publish = null!;

    [ClassInitialize]
    public static async Task Publish(TestContext context)
    {
        OutsideProgram.Require("docker-registry", "aws");
        (_engine, var reason) = await TestEngine.StartAsync(hasBridge: true);
        if (_engine is null)
        {
            Assert.Inconclusive(reason);
        }

        _registry = Server.StartRegistry(Workspace);
        _base = new RuntimeBase(_registry).Push();
        _publish = PublishTo(Console).MustSucceed();
    }

    [ClassCleanup]
    public static void Stop()
    {
        Workspace.Local.Stop();
        _registry?.Dispose();
        _engine?.Dispose();
    }

    [TestMethod]
    public void A_console_application_sees_the_limits_of_its_task()
    {
        Assert.Contains("hello | 10 as 1654 with 1 CPU", _publish.Output);
        Assert.Contains("hello | 384 MiB", _publish.Output); // Three quarters of 512 are what .NET's heap may take.
        Assert.Contains("hello | written", _publish.Output);
        Assert.Contains("ended with exit code 0", _publish.Output);
    }

    [TestMethod]
    public void Nothing_is_said_of_limits_that_are_not_enforced() => Assert.DoesNotContain("not enforced", _publish.Output);

    [TestMethod]
    public void Published_again_nothing_is_done_twice()
    {
        var second = PublishTo(Console).MustSucceed();

        Assert.Contains("no blob was pushed", second.Output);
        Assert.Contains("is used again", second.Output);
        Assert.Contains("ended with exit code 0", second.Output);
    }

    [TestMethod]
    public async Task A_web_application_is_reached_through_its_service()
    {
        var web = new TestProject(
            new()
            {
                Name = "Web",
                Sdk = "Microsoft.NET.Sdk.Web",
                Properties = "<EcsDeploy>Service</EcsDeploy>",
                Program = """
                    var app = WebApplication.Create(args);
                    app.MapGet("/", () => $"Hello from {Environment.UserName} on {Environment.GetEnvironmentVariable("ASPNETCORE_HTTP_PORTS")}");
                    app.Run();
                    """,
            },
            Workspace);

        var publish = PublishTo(web).MustSucceed();
        using var client = new HttpClient();
        var text = await client.GetStringAsync(web.Result["service"]!["url"]!.GetValue<string>());

        Assert.AreEqual("Hello from app on 8080", text, publish.Output);
        PublishTo(web, "-p:EcsDesiredCount=0").MustSucceed();
    }

    [TestMethod]
    public void A_self_contained_application_needs_nothing_but_a_C_library()
    {
        var project = new TestProject(
            new()
            {
                Name = "Alone",
                Properties = """
                    <RuntimeIdentifier>linux-x64</RuntimeIdentifier>
                    <SelfContained>true</SelfContained>
                    <InvariantGlobalization>true</InvariantGlobalization>
                    """,
            },
            Workspace);
        // The runtime pack comes from where this machine's packages come from.
        var sources = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "NuGet", "NuGet.Config");
        var publish = PublishTo(project, $"-p:RestoreConfigFile={sources}", $"-p:RestoreAdditionalProjectSources={PackedPackage.Feed}");
        if (publish.Errors.Any(error => error.Contains("NU1", StringComparison.Ordinal)))
        {
            Assert.Inconclusive($"The runtime pack cannot be restored: {publish.Errors[0]}");
        }

        publish.MustSucceed();
        Assert.Contains("alone | Hello from the container.", publish.Output);
    }

    [TestMethod]
    public void An_image_for_another_architecture_says_so()
    {
        OutsideProgram.Require("skopeo");
        var project = new TestProject(new() { Name = "Arm", Properties = "<EcsDeploy>None</EcsDeploy>" }, Workspace);

        PublishTo(project, "-p:ContainerRuntimeIdentifier=linux-arm64").MustSucceed();
        var inspected = Inspect(project);

        Assert.AreEqual("arm64", inspected["Architecture"]!.GetValue<string>());
        Assert.AreEqual("ARM64", project.Rendered["runtimePlatform"]!["cpuArchitecture"]!.GetValue<string>());
    }

    [TestMethod]
    public void Skopeo_reads_the_image()
    {
        OutsideProgram.Require("skopeo");

        var inspected = Inspect(Console);

        Assert.AreEqual("amd64", inspected["Architecture"]!.GetValue<string>());
        Assert.AreEqual(ImageOf(Console).Split('@')[1], inspected["Digest"]!.GetValue<string>());
        Assert.HasCount(5, inspected["Layers"]!.AsArray());
    }

    [TestMethod]
    public void Docker_pulls_the_image()
    {
        OutsideProgram.Require("docker");
        Docker("login", "--username", "AWS", "--password", Password(), Workspace.Local.Address);

        var pulled = Docker("pull", ImageOf(Console));

        Assert.Contains(ImageOf(Console).Split('@')[1], pulled.Output);
    }

    [TestMethod]
    public void Without_an_engine_nothing_is_compiled_and_one_error_says_what_was_tried()
    {
        var project = new TestProject(new() { Name = "Nowhere" }, Workspace);

        var publish = PublishWith("unix:///nowhere/docker.sock", project);

        Assert.Contains("error ECS0010: EcsLocalRuntime is 'docker', but no container engine answers (unix:///nowhere/docker.sock: there is no such socket).", publish.Error);
        Assert.DoesNotContain("Nowhere.dll", publish.Output);
        Assert.AreEqual("ECS0010", project.Result["code"]!.GetValue<string>());
    }

    [TestMethod]
    public void An_idle_local_AWS_changes_its_runtime_and_assumes_what_a_real_base_says()
    {
        var project = new TestProject(new() { Name = "Same" }, Workspace);

        PublishTo(project).MustSucceed();
        var real = EnvironmentOf(project);
        project.Publish().MustSucceed();
        var assumed = EnvironmentOf(project);

        // A version and the lack of ICU are the base's own.
        string[] own = ["DOTNET_VERSION=", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT="];
        Assert.AreSequenceEqual(real.Where(variable => !own.Any(name => variable.StartsWith(name, StringComparison.Ordinal))), assumed);
        Assert.Contains("APP_UID=1654", assumed);
    }

    private static CommandResult PublishTo(TestProject project, params IEnumerable<string> more) => PublishWith(_engine!.Address, project, more);

    private static CommandResult PublishWith(string engine, TestProject project, params IEnumerable<string> more)
    {
        string[] arguments = ["publish", .. Workspace.ToLocal, "-p:EcsLocalRuntime=docker", $"-p:ContainerBaseImage={_base}", .. more];
        using var publish = RunningCommand.Start(DotNet.Program, project.Folder, arguments, new Dictionary<string, string> { ["DOCKER_HOST"] = engine });
        return publish.WaitForEnd();
    }

    private static string ImageOf(TestProject project) => project.Result["image"]!["reference"]!.GetValue<string>();

    private static List<string> EnvironmentOf(TestProject project)
    {
        var manifest = Workspace.Local.Blob(ImageOf(project).Split('@')[1]);
        var config = Workspace.Local.Blob(manifest["config"]!["digest"]!.GetValue<string>());
        return [.. config["config"]!["Env"]!.AsArray().Select(variable => variable!.GetValue<string>()).Order(StringComparer.Ordinal)];
    }

    private static JsonNode Inspect(TestProject project)
    {
        var architecture = project == Console ? "amd64" : "arm64";
        string[] arguments = ["--override-arch", architecture, "inspect", "--tls-verify=false", "--creds", $"AWS:{Password()}", $"docker://{ImageOf(project)}"];
        using var skopeo = RunningCommand.Start("skopeo", Workspace.Folder, arguments);
        return skopeo.WaitForEnd().MustSucceed().Json;
    }

    private static CommandResult Docker(params IEnumerable<string> arguments)
    {
        using var docker = RunningCommand.Start(
            "docker", Workspace.Folder, ["--host", _engine!.Address, "--config", Path.Combine(Workspace.Folder, "docker"), .. arguments]);
        return docker.WaitForEnd().MustSucceed();
    }

    private static string Password()
    {
        using var aws = RunningCommand.Start("aws", Workspace.Folder, ["ecr", "get-login-password"], new Dictionary<string, string>
        {
            ["AWS_ACCESS_KEY_ID"] = Workspace.Local.AccessKeyId,
            ["AWS_SECRET_ACCESS_KEY"] = Workspace.Local.SecretAccessKey,
            ["AWS_DEFAULT_REGION"] = "us-east-1",
            ["AWS_ENDPOINT_URL"] = $"http://{Workspace.Local.Address}",
        });
        return aws.WaitForEnd().MustSucceed().Output.Trim();
    }
}
