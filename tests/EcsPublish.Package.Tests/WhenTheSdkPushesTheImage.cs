namespace EcsPublish.Package.Tests;

/// <summary>EcsImageSource=Sdk: PublishContainer pushes, to a registry that asks for no password.</summary>
[TestClass]
public class WhenTheSdkPushesTheImage
{
    private static readonly Workspace Workspace = new();

    private static readonly TestProject Project = new(new() { Properties = "<EcsImageSource>Sdk</EcsImageSource><ContainerImageTags>v1</ContainerImageTags>" }, Workspace);

    private static Server _aws = null!;
    private static Server _registry = null!;
    private static CommandResult _publish = null!;

    [ClassInitialize]
    public static void Publish(TestContext context)
    {
        OutsideProgram.Require("moto_server", "docker-registry");
        _aws = Server.StartMoto(Workspace.Folder);
        _registry = Server.StartRegistry(Workspace);
        string[] arguments =
        [
            "publish", "-p:PublishToEcs=true", "-p:EcsDeploy=None", $"-p:ContainerRegistry={_registry.Name}", $"-p:ContainerBaseImage={BaseImage.Push(_registry)}",
        ];
        using var publish = RunningCommand.Start(DotNet.Program, Project.Folder, arguments, new Dictionary<string, string>
        {
            ["AWS_ACCESS_KEY_ID"] = "AKIAIOSFODNN7EXAMPLE",
            ["AWS_SECRET_ACCESS_KEY"] = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            ["AWS_REGION"] = "eu-west-1",
            ["AWS_ENDPOINT_URL"] = $"http://{_aws.Name}",
            ["DOTNET_CONTAINER_INSECURE_REGISTRIES"] = _registry.Name,
        });
        _publish = publish.WaitForEnd().MustSucceed();
    }

    [ClassCleanup]
    public static void Stop()
    {
        _aws?.Dispose();
        _registry?.Dispose();
    }

    [TestMethod]
    public void The_digest_that_it_pushed_is_pinned()
    {
        var image = Project.Rendered["containerDefinitions"]![0]!["image"]!.GetValue<string>();

        Assert.MatchesRegex($"^{_registry.Name}/hello@sha256:[0-9a-f]{{64}}$", image);
        Assert.Contains($"Image {_registry.Name}/hello:v1 is {image}, for linux/amd64", _publish.Output);
        Assert.Contains("Registered task definition hello:1", _publish.Output);
    }

    [TestMethod]
    public void Without_a_login_for_a_registry_that_wants_one_it_is_not_tried()
    {
        var project = new TestProject(new() { Name = "Local", Properties = "<EcsImageSource>Sdk</EcsImageSource>" });

        var publish = project.Publish();

        Assert.MatchesRegex("error ECS2026: EcsImageSource is Sdk, but the .NET SDK has no login for '127.0.0.1:[0-9]+'", publish.Output);
        Assert.DoesNotContain("Building image", publish.Output);
    }
}
