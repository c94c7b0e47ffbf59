using EcsPublish.Core.Tests.Settings;

namespace EcsPublish.Core.Tests.Previews;

[TestClass]
public sealed class WhenADryRunIsMade
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ecs-dry-");

    private readonly TestProject _project = new TestProject().Set("EcsDeploy", "Task");

    public TestContext TestContext { get; set; } = null!;

    [TestCleanup]
    public void Clean() => _folder.Delete(recursive: true);

    [TestMethod]
    public async Task Each_placeholder_is_named()
    {
        _project.Add("EcsSecret", "DB_PASSWORD", "ValueFrom", "hello/db").Set("EcsDeploy", "Service").Set("EcsTargetGroup", "web").Set("EcsTargetPort", "80");

        var preview = await RunAsync();

        Assert.AreSequenceEqual(
            [
                "Placeholder: 123456789012 stands for your account; EcsAccount names it",
                "Placeholder: us-east-1 stands for your region; EcsRegion names it",
                "Placeholder: 123456789012.dkr.ecr.us-east-1.amazonaws.com/hellotask:dry-run stands for the image, whose digest a push would tell",
                "Placeholder: subnet-00000000000000000 stands for the subnets of the default VPC; EcsSubnets names yours",
                "Placeholder: 0123456789abcdef ends the target group's ARN, which EcsTargetGroup gives by name",
                "Placeholder: -AAAAAA ends the ARN of secret 'hello/db', which Secrets Manager alone knows",
                "Placeholder: base image mcr.microsoft.com/dotnet/runtime:10.0 was not looked at, what Microsoft's images set is assumed",
            ],
            preview.Reporter.Story.SkipLast(1));
    }

    [TestMethod]
    public async Task What_the_project_names_needs_no_placeholder()
    {
        _project.Set("EcsAccount", "210987654321").Set("EcsRegion", "cn-north-1").Set("EcsSubnets", "subnet-01234567");

        var preview = await RunAsync();

        Assert.HasCount(2, preview.Reporter.Story.Where(line => line.StartsWith("Placeholder: ", StringComparison.Ordinal)).ToList());
        var definition = preview.Rendered("task-definition.json");
        Assert.AreEqual("arn:aws-cn:iam::210987654321:role/ecsTaskExecutionRole", definition["executionRoleArn"]!.GetValue<string>());
        Assert.AreEqual(
            "210987654321.dkr.ecr.cn-north-1.amazonaws.com.cn/hellotask:dry-run", definition["containerDefinitions"]![0]!["image"]!.GetValue<string>());
    }

    [TestMethod]
    public async Task The_run_is_a_file_for_the_aws_cli()
    {
        _project.Set("EcsRunCommand", "--now").Set("EcsTaskCount", "2");

        var request = (await RunAsync()).Rendered("run-task.json");

        Assert.AreEqual("hellotask", request["taskDefinition"]!.GetValue<string>());
        Assert.AreEqual(2, request["count"]!.GetValue<int>());
        Assert.AreEqual("--now", request["overrides"]!["containerOverrides"]![0]!["command"]![0]!.GetValue<string>());
        Assert.IsNull(request["clientToken"]);
    }

    [TestMethod]
    public async Task The_service_is_a_file_for_the_aws_cli()
    {
        _project.Set("EcsDeploy", "Service").Set("EcsDesiredCount", "2").Set("EcsCircuitBreakerThreshold", "3");

        var request = (await RunAsync()).Rendered("create-service.json");

        Assert.AreEqual("hellotask", request["serviceName"]!.GetValue<string>());
        Assert.AreEqual(2, request["desiredCount"]!.GetValue<int>());
        Assert.AreEqual(3, request["deploymentConfiguration"]!["deploymentCircuitBreaker"]!["thresholdConfiguration"]!["value"]!.GetValue<int>());
    }

    [TestMethod]
    public async Task The_image_is_planned_to_its_layers()
    {
        var plan = (await RunAsync()).Rendered("image-plan.json");

        Assert.AreEqual("linux/amd64", plan["platform"]!.GetValue<string>());
        Assert.AreEqual("/bin/sh", plan["config"]!["Entrypoint"]![0]!.GetValue<string>());
        StringAssert.StartsWith(plan["layers"]![0]!["diffId"]!.GetValue<string>(), "sha256:");
    }

    [TestMethod]
    public async Task It_ends_green_and_says_that_it_was_one()
    {
        var preview = await RunAsync();

        Assert.IsTrue(preview.IsGreen);
        Assert.AreEqual("DryRun", preview.Result["outcome"]!.GetValue<string>());
        Assert.AreEqual(0, preview.Result["awsCalls"]!.GetValue<int>());
    }

    [TestMethod]
    public async Task A_definition_that_ECS_would_refuse_is_refused_here_too()
    {
        var file = Path.Combine(_folder.FullName, "definition.json");
        await File.WriteAllTextAsync(
            file, """{ "family": "a", "containerDefinitions": [{ "name": "hellotask", "image": "x", "dependsOn": [{ "containerName": "db", "condition": "START" }] }] }""",
            TestContext.CancellationToken);
        _project.WithDefinitionFile(file);

        var preview = await RunAsync();

        Assert.IsFalse(preview.IsGreen);
        Assert.AreEqual("Failed", preview.Result["outcome"]!.GetValue<string>());
        Assert.AreEqual(preview.Result["code"]!.GetValue<string>(), preview.Reporter.Diagnostics[^1].Code);
    }

    private Task<TestPreview> RunAsync() => TestPreview.DryRunAsync(_folder.FullName, _project, "echo Hello", TestContext.CancellationToken);
}
