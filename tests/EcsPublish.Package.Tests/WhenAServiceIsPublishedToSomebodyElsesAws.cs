using System.Text.Json.Nodes;

namespace EcsPublish.Package.Tests;

/// <summary>
/// A service on moto, as far as moto goes: what it creates is complete at once, it knows no service deployments, and an update leaves its one deployment
/// as it was, with the old revision. So of an update it can only be seen that it is called, and that nothing is green that moto does not say.
/// </summary>
[TestClass]
public class WhenAServiceIsPublishedToSomebodyElsesAws
{
    private static readonly Workspace Workspace = new();
    private static readonly TestProject Project = new(new() { Properties = "<EcsDeploy>Service</EcsDeploy>" }, Workspace);

    private static Server _aws = null!;
    private static Server _registry = null!;
    private static string[] _place = null!;
    private static CommandResult _create = null!;
    private static JsonNode _created = null!;
    private static JsonNode _result = null!;

    [ClassInitialize]
    public static void Publish(TestContext context)
    {
        OutsideProgram.Require("aws", "moto_server", "docker-registry");
        _aws = Server.StartMoto(Workspace.Folder, runningTasks: 1);
        _registry = Server.StartRegistry(Workspace);

        // moto wants a security group where ECS takes the VPC's own.
        var group = Aws("ec2", "describe-security-groups")["SecurityGroups"]![0]!["GroupId"]!.GetValue<string>();
        // Its default VPC has no route to anywhere.
        _place = [$"-p:ContainerRegistry={_registry.Name}", $"-p:ContainerBaseImage={BaseImage.Push(_registry)}", $"-p:EcsSecurityGroups={group}", "-p:EcsCheckNetwork=false"];
        _create = Run(["publish", "-p:PublishToEcs=true", .. _place]).MustSucceed();
        _created = Service();
        _result = Project.Result;
    }

    [ClassCleanup]
    public static void Stop()
    {
        _aws?.Dispose();
        _registry?.Dispose();
    }

    [TestMethod]
    public void It_is_created_as_the_project_says()
    {
        Assert.AreEqual(_result["taskDefinition"]!["arn"]!.GetValue<string>(), _created["taskDefinition"]!.GetValue<string>());
        Assert.AreEqual("hello", _created["serviceName"]!.GetValue<string>());
        Assert.AreEqual(("FARGATE", 1), (_created["launchType"]!.GetValue<string>(), _created["desiredCount"]!.GetValue<int>()));
        Assert.AreEqual("ENABLED", _created["networkConfiguration"]!["awsvpcConfiguration"]!["assignPublicIp"]!.GetValue<string>());
    }

    [TestMethod]
    public void It_is_green_by_the_id_that_moto_gave_its_deployment()
    {
        Assert.Contains("Deployment COMPLETED: 1 of 1 running", _create.Output);
        Assert.AreEqual("Succeeded", _result["outcome"]!.GetValue<string>());
        Assert.AreEqual(_created["deployments"]![0]!["id"]!.GetValue<string>(), _result["service"]!["deploymentId"]!.GetValue<string>());
        Assert.AreEqual(_created["serviceArn"]!.GetValue<string>(), _result["service"]!["arn"]!.GetValue<string>());
    }

    [TestMethod]
    public void It_is_shown_changed_and_stopped()
    {
        Assert.Contains("hello:1", Operate("EcsStatus").MustSucceed().Output);

        var update = Run(["publish", "-p:PublishToEcs=true", "-p:EcsWait=false", "-p:EcsStopTimeout=20", .. _place]).MustSucceed();
        Assert.Contains("Updated service hello to hello:2: task definition", update.Output);
        Assert.EndsWith("/hello:2", Service()["taskDefinition"]!.GetValue<string>());

        var waited = Run(["publish", "-p:PublishToEcs=true", "-p:EcsStopTimeout=30", .. _place]);
        Assert.AreNotEqual(0, waited.ExitCode, waited.Output);
        Assert.Contains("error ECS4032:", waited.Error);
        Assert.AreEqual("Failed", Project.Result["outcome"]!.GetValue<string>());

        Operate("EcsStop").MustSucceed();
        Assert.AreEqual(0, Service()["desiredCount"]!.GetValue<int>());
    }

    private static CommandResult Operate(string target) => Run(["build", $"-t:{target}"]);

    private static CommandResult Run(IEnumerable<string> arguments)
    {
        using var command = RunningCommand.Start(DotNet.Program, Project.Folder, arguments, Caller);
        return command.WaitForEnd();
    }

    private static Dictionary<string, string> Caller => Server.CallerOf(_aws);

    private static JsonNode Service() => Aws("ecs", "describe-services", "--services", "hello")["services"]![0]!;

    private static JsonNode Aws(params IEnumerable<string> arguments)
    {
        using var aws = RunningCommand.Start("aws", Workspace.Folder, [.. arguments, "--output", "json"], Caller);
        return aws.WaitForEnd().MustSucceed().Json;
    }
}
