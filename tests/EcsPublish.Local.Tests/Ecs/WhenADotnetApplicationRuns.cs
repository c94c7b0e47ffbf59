using System.Text.Json.Nodes;
using EcsPublish.Local.Tests.Runtime;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Tests.Ecs;

[TestClass]
public sealed class WhenADotnetApplicationRuns : IAsyncDisposable
{
    private const string Image = "127.0.0.1:4570/hello:1";

    private readonly TestEcs _ecs = new();

    public ValueTask DisposeAsync() => _ecs.DisposeAsync();

    [TestMethod]
    public async Task The_dotnet_of_this_machine_runs_its_dll()
    {
        AddImage($"{Environment.Version}");

        var task = await _ecs.RunToEndAsync(TestEcs.Container(Image));

        Assert.AreEqual(42, task.Containers[0].ExitCode);
        CollectionAssert.AreEqual((string[])["Hello from .NET"], _ecs.Lines(task));
    }

    [TestMethod]
    public async Task One_that_was_built_for_an_older_framework_rolls_forward_and_it_is_said()
    {
        AddImage("5.0.0");

        var task = await _ecs.RunToEndAsync(TestEcs.Container(Image));

        Assert.AreEqual(42, task.Containers[0].ExitCode);
        Assert.Contains(
            $"hello asks for Microsoft.NETCore.App 5.0.0; this machine has {Environment.Version}, so it runs with DOTNET_ROLL_FORWARD=Major.",
            _ecs.Notes[^1]);
    }

    private void AddImage(string framework)
    {
        var layer = new TestLayer()
            .File("app/hello.dll", TestApplication.Dll("Hello from .NET", exitCode: 42))
            .File("app/hello.runtimeconfig.json", TestApplication.RuntimeConfig(framework));
        _ecs.Images.Add(Image, new JsonObject { ["Entrypoint"] = new JsonArray("dotnet", "/app/hello.dll"), ["WorkingDir"] = "/app/" }, layer);
    }
}
