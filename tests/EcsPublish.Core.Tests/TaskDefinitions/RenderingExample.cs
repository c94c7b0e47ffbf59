using System.Text.Json.Nodes;
using EcsPublish.Core.Settings;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Tests.TaskDefinitions;

/// <summary>Settings whose rendering is checked in as <c>Snapshots/&lt;name&gt;.json</c>.</summary>
internal static class RenderingExample
{
    public static IReadOnlyList<string> Names { get; } = ["console", "web", "sidecars", "over-file"];

    public static JsonObject Render(string name) => name switch
    {
        "console" => Render(Definitions.Settings, Definitions.Context),
        "web" => Render(Web, Definitions.Context with { Architecture = "ARM64", DerivedPorts = [new(8080, null, null, null, null)] }),
        "sidecars" => Render(Sidecars, Definitions.Context with { SecretArns = new Dictionary<string, string> { ["hello/db"] = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:hello/db-AbCdEf" } }),
        _ => Render(OverFile, Definitions.Context with
        {
            File = TaskDefinitionFile.Read(PathOf("over-file.input")).Definition,
            Tags = new Dictionary<string, string> { ["team"] = "orders", ["ecs-publish:project"] = "Hello" },
        }),
    };

    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "TaskDefinitions", "Snapshots", name + ".json");

    private static TaskDefinitionSettings Web => Definitions.Settings with
    {
        EphemeralStorage = 30,
        Container = Definitions.Settings.Container with
        {
            Command = ["--urls", "http://+:8080"],
            HealthCheck = new(["CMD-SHELL", "wget -q -O - http://localhost:8080/health || exit 1"], 10, 5, 3, 20),
            StopTimeout = 60,
            ReadonlyRootFilesystem = true,
            Init = true,
        },
    };

    private static TaskDefinitionSettings Sidecars => Definitions.Settings with
    {
        PidMode = "task",
        Volumes =
        [
            new() { Name = "scratch" },
            new() { Name = "data", FileSystemId = "fs-0123456789abcdef0", AccessPointId = "fsap-0123456789abcdef0", TransitEncryption = true, Iam = true },
        ],
        Container = Definitions.Settings.Container with
        {
            Memory = 384,
            Environment = [new("MODE", "a+b=\"c\" <d> 'e'"), new("EMPTY", "")],
            EnvironmentFiles = ["arn:aws:s3:::config/hello.env"],
            Secrets =
            [
                new("PASSWORD", SecretKind.SecretName, "hello/db:password::"),
                new("TOKEN", SecretKind.Parameter, "/hello/token"),
                new("KEY", SecretKind.Arn, "arn:aws:ssm:eu-west-1:123456789012:parameter/key"),
            ],
            Ports = [new(8080, 8080, "tcp", "http", "http2"), new(9090, null, "udp", null, null)],
            MountPoints = [new("scratch", "/tmp", null), new("data", "/data", true)],
            DependsOn = [new("router", "HEALTHY")],
            Ulimits = [new("nofile", 1024, 4096)],
            DockerLabels = [new("team", "hello")],
            Log = new("awsfirelens", null, null, null, null, [new("Name", "cloudwatch")]),
        },
        Sidecars =
        [
            new()
            {
                Name = "router",
                Image = "public.ecr.aws/aws-observability/aws-for-fluent-bit:stable",
                Essential = true,
                MemoryReservation = 50,
                User = "0",
                FirelensType = "fluentbit",
                HealthCheck = new(["CMD", "/check"], null, null, null, null),
                Log = new("awslogs", "/ecs/hello", "eu-central-1", "router", 30, [new("mode", "non-blocking")]),
            },
        ],
    };

    private static TaskDefinitionSettings OverFile => Definitions.SettingsOverFile with
    {
        Memory = 2048,
        Container = Definitions.SettingsOverFile.Container with
        {
            Environment = [new("MODE", "project"), new("NEW", "1")],
            Secrets = [new("PASSWORD", SecretKind.Parameter, "/orders/password")],
            Ports = [new(8080, null, null, null, "http2")],
        },
        Sidecars = [new() { Name = "proxy", Cpu = 64 }],
    };

    private static JsonObject Render(TaskDefinitionSettings settings, RenderContext context)
    {
        var rendered = TaskDefinitionRenderer.Render(settings, context);
        Assert.IsEmpty(rendered.Diagnostics);
        Assert.IsEmpty(TaskDefinitionCheck.Run(rendered.Definition));
        return rendered.Definition;
    }
}
