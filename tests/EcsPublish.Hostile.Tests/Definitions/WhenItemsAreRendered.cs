using System.Text.Json.Nodes;
using EcsPublish.Core.Running;
using EcsPublish.Core.Services;
using EcsPublish.Core.Settings;
using EcsPublish.Core.TaskDefinitions;
using EcsPublish.Core.Tests.Aws;
using EcsPublish.Core.Tests.Messages;
using EcsPublish.Core.Tests.Settings;
using TestDefinitions = EcsPublish.Core.Tests.TaskDefinitions.Definitions;

namespace EcsPublish.Hostile.Tests.Definitions;

/// <summary>What MSBuild items become on the wire, judged by AWS's own model and by what each item is for.</summary>
[TestClass]
public sealed class WhenItemsAreRendered
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Sidecars_are_containers_of_their_own()
    {
        var definition = Render(Fargate().Add("EcsContainer", "cache", "Image", "redis:7", "Essential", "false", "Cpu", "128", "Memory", "256", "MemoryReservation", "128",
                "Command", "redis-server --save \"\"", "Port", "6379", "Environment", "A=1;B=x", "HealthCheckCommand", "redis-cli ping", "StopTimeout", "30", "User", "999",
                "ReadonlyRootFilesystem", "true", "Init", "true", "WorkingDirectory", "/data")
            .Add("EcsDependsOn", "cache:HEALTHY")
            .Add("EcsSecret", "TOKEN", "ValueFrom", "ssm:/hello/token", "Container", "cache")
            .Add("EcsUlimit", "nofile", "Soft", "1024", "Hard", "4096", "Container", "cache"));

        var cache = Leaves.Of(definition["containerDefinitions"]![1]);
        Assert.AreEqual("cache redis:7 false 128 256 128", Values(cache, "name", "image", "essential", "cpu", "memory", "memoryReservation"));
        Assert.AreEqual("redis-server --save ", Values(cache, "command[0]", "command[1]", "command[2]"));
        Assert.AreEqual("6379 1 x CMD-SHELL redis-cli ping", Values(cache, "portMappings[0].containerPort", "environment[0].value", "environment[1].value", "healthCheck.command[0]", "healthCheck.command[1]"));
        Assert.AreEqual("30 999 true true /data", Values(cache, "stopTimeout", "user", "readonlyRootFilesystem", "linuxParameters.initProcessEnabled", "workingDirectory"));
        Assert.AreEqual("/hello/token 1024 4096", Values(cache, "secrets[0].valueFrom", "ulimits[0].softLimit", "ulimits[0].hardLimit"));
        Assert.AreEqual("cache HEALTHY", Values(Leaves.Of(definition["containerDefinitions"]![0]), "dependsOn[0].containerName", "dependsOn[0].condition"));
    }

    [TestMethod]
    public void Volumes_are_EFS_or_a_scratch_folder()
    {
        var leaves = Leaves.Of(Render(Fargate()
            .Add("EcsVolume", "scratch").Add("EcsMountPoint", "scratch", "ContainerPath", "/scratch")
            .Add("EcsVolume", "data", "FileSystemId", "fs-0123456789abcdef0", "AccessPointId", "fsap-0123456789abcdef0", "Iam", "true")
            .Add("EcsMountPoint", "data", "ContainerPath", "/data", "ReadOnly", "true")));

        Assert.AreEqual("scratch data fs-0123456789abcdef0", Values(leaves, "volumes[0].name", "volumes[1].name", "volumes[1].efsVolumeConfiguration.fileSystemId"));
        Assert.AreEqual("fsap-0123456789abcdef0 ENABLED", Values(leaves, "volumes[1].efsVolumeConfiguration.authorizationConfig.accessPointId", "volumes[1].efsVolumeConfiguration.authorizationConfig.iam"));
        Assert.AreEqual("ENABLED", leaves["volumes[1].efsVolumeConfiguration.transitEncryption"]);
        Assert.AreEqual("/scratch /data true", Values(leaves, "containerDefinitions[0].mountPoints[0].containerPath", "containerDefinitions[0].mountPoints[1].containerPath", "containerDefinitions[0].mountPoints[1].readOnly"));
    }

    [TestMethod]
    public void Environment_files_keep_their_order()
    {
        var leaves = Leaves.Of(Render(Fargate().Add("EcsEnvironmentFile", "arn:aws:s3:::config/b.env").Add("EcsEnvironmentFile", "arn:aws:s3:::config/a.env")));

        Assert.AreEqual("arn:aws:s3:::config/b.env s3 arn:aws:s3:::config/a.env s3", Values(leaves, "containerDefinitions[0].environmentFiles[0].value",
            "containerDefinitions[0].environmentFiles[0].type", "containerDefinitions[0].environmentFiles[1].value", "containerDefinitions[0].environmentFiles[1].type"));
    }

    [TestMethod]
    public void A_FireLens_router_routes_what_the_project_prints()
    {
        var leaves = Leaves.Of(Render(Fargate().Set("EcsLogDriver", "awsfirelens").Add("EcsLogOption", "Name", "Value", "cloudwatch").Add("EcsLogOption", "region", "Value", "eu-west-1")
            .Add("EcsContainer", "router", "Image", "public.ecr.aws/aws-observability/aws-for-fluent-bit:stable", "FirelensType", "fluentbit", "MemoryReservation", "50")));

        Assert.AreEqual("awsfirelens cloudwatch eu-west-1", Values(leaves, "containerDefinitions[0].logConfiguration.logDriver",
            "containerDefinitions[0].logConfiguration.options.Name", "containerDefinitions[0].logConfiguration.options.region"));
        Assert.AreEqual("fluentbit awslogs", Values(leaves, "containerDefinitions[1].firelensConfiguration.type", "containerDefinitions[1].logConfiguration.logDriver"));
        Assert.IsFalse(leaves.ContainsKey("containerDefinitions[0].logConfiguration.options.awslogs-group"));
    }

    [TestMethod]
    public void On_EC2_with_a_bridge_ports_and_folders_are_the_instances()
    {
        var leaves = Leaves.Of(Render(Fargate().Set("EcsLaunchType", "EC2").Set("EcsNetworkMode", "bridge")
            .Add("EcsPort", "8080", "HostPort", "80").Add("EcsPort", "53", "Protocol", "udp")
            .Add("EcsVolume", "socket", "HostPath", "/var/run/app").Add("EcsMountPoint", "socket", "ContainerPath", "/run/app")));

        Assert.AreEqual("EC2 bridge", Values(leaves, "requiresCompatibilities[0]", "networkMode"));
        Assert.AreEqual("8080 80 53 udp /var/run/app", Values(leaves, "containerDefinitions[0].portMappings[0].containerPort", "containerDefinitions[0].portMappings[0].hostPort",
            "containerDefinitions[0].portMappings[1].containerPort", "containerDefinitions[0].portMappings[1].protocol", "volumes[0].host.sourcePath"));
    }

    [TestMethod]
    [DataRow("FARGATE_SPOT", "FARGATE")]
    [DataRow("our-instances", "EC2")]
    public async Task Capacity_providers_take_the_launch_types_place(string provider, string compatibility)
    {
        var project = Fargate().Clear("EcsLaunchType").Set("EcsDeploy", "Task").Add("EcsCapacityProvider", provider, "Weight", "3", "Base", "1");
        if (provider.StartsWith("FARGATE", StringComparison.Ordinal)) project.Add("EcsCapacityProvider", "FARGATE", "Weight", "1");

        var run = await RunTaskAsync(project.ParseValid());

        var leaves = Leaves.Of(run);
        Assert.AreEqual(compatibility, Render(project)["requiresCompatibilities"]![0]!.GetValue<string>());
        Assert.AreEqual($"{provider} 3 1", Values(leaves, "capacityProviderStrategy[0].capacityProvider", "capacityProviderStrategy[0].weight", "capacityProviderStrategy[0].base"));
        Assert.IsFalse(leaves.ContainsKey("launchType"), "ECS refuses both at once.");
        AssertTaken("RunTask", run);
    }

    [TestMethod]
    public void A_service_on_Spot_names_its_strategy_alone()
    {
        var settings = Fargate().Clear("EcsLaunchType").Set("EcsDeploy", "Service").Add("EcsCapacityProvider", "FARGATE_SPOT", "Weight", "1").ParseValid();
        var wish = new ServiceWish
        {
            TaskDefinition = "arn:aws:ecs:eu-west-1:123456789012:task-definition/hello:1",
            LaunchType = "FARGATE",
            Service = settings.Service,
            Run = settings.Run,
            Network = null,
            Balancer = null,
            Tags = new Dictionary<string, string> { ["team"] = "orders" },
        };

        var request = ShapeMapper.ToJson(ServiceRequests.Create(new ServiceTarget("default", "hello"), wish));

        Assert.AreEqual("FARGATE_SPOT", request["capacityProviderStrategy"]![0]!["capacityProvider"]!.GetValue<string>());
        Assert.IsFalse(request.ContainsKey("launchType"));
        AssertTaken("CreateService", request);
    }

    private static TestProject Fargate() => new();

    private static JsonObject Render(TestProject project)
    {
        var settings = project.ParseValid();
        var rendered = TaskDefinitionRenderer.Render(settings.TaskDefinition, TestDefinitions.Context);
        Assert.IsEmpty([.. rendered.Diagnostics, .. TaskDefinitionCheck.Run(rendered.Definition)]);
        AssertTaken("RegisterTaskDefinition", rendered.Definition);
        return rendered.Definition;
    }

    private static void AssertTaken(string operation, JsonNode request)
    {
        Botocore.Require();
        Assert.AreSequenceEqual([], Botocore.Validate([KeyValuePair.Create(operation, request)]).Values);
    }

    private async Task<JsonNode> RunTaskAsync(PublishSettings settings)
    {
        await using var aws = await ScriptedAws.StartAsync(TestContext.CancellationToken);
        var sent = new TaskCompletionSource<JsonNode>();
        aws.On("RunTask", request =>
        {
            sent.SetResult(request);
            return ScriptedAnswer.Json(new JsonObject { ["tasks"] = new JsonArray() });
        });
        using var session = aws.Open();
        var plan = new RunPlan
        {
            Family = "hello",
            Cluster = "default",
            TaskDefinitionArn = "arn:aws:ecs:eu-west-1:123456789012:task-definition/hello:1",
            LaunchType = "FARGATE",
            MainContainer = "hello",
            Containers = [],
        };
        await new TaskLauncher(session, settings, new RecordingReporter(), TimeProvider.System).RunAsync(plan, null, "ecs-publish/hello", TestContext.CancellationToken);
        return await sent.Task;
    }

    private static string Values(Dictionary<string, string> leaves, params string[] paths) => string.Join(' ', paths.Select(path => leaves.GetValueOrDefault(path, "?")));
}
