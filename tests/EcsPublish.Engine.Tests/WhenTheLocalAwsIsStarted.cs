using System.Diagnostics;
using System.Text.RegularExpressions;
using EcsPublish.Local.Server;
using EcsPublish.Local.Storage;
using EcsPublish.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EcsPublish.Engine.Tests;

/// <summary>The engine's own daemon, in a data folder where no server runs.</summary>
[TestClass]
public sealed partial class WhenTheLocalAwsIsStarted : EngineTest
{
    private string Folder => PathOf("daemon");

    [TestCleanup]
    public void StopDaemon()
    {
        if (Directory.Exists(Folder) && ServerRecord.Read(new LocalFolder(Folder)) is { } server && server.Pid != Environment.ProcessId)
            EngineProgram.End(Process.GetProcessById(server.Pid));
    }

    [TestMethod]
    public async Task Two_engines_that_start_it_at_once_get_one()
    {
        var second = AddEngine();

        var images = await Task.WhenAll(PushAsync(Engine, "One"), PushAsync(second, "Two"));

        Assert.IsTrue(images.All(image => image.Ok), string.Join('\n', Engine.Lines.Concat(second.Lines)));
        Assert.HasCount(1, Engine.StoryOf("One").Concat(second.StoryOf("Two")).Where(line => Started().IsMatch(line)).ToList());
        Assert.HasCount(1, images.Select(image => image.Outputs!["ImageReference"].Split('/')[0]).Distinct().ToList());
    }

    [TestMethod]
    public async Task It_outlives_the_engine()
    {
        await PushAsync(Engine, "One");

        Engine.EndInput();
        await Engine.Process.WaitForExitAsync(Cancellation);

        using var daemon = Process.GetProcessById(ServerRecord.Read(new LocalFolder(Folder))!.Pid);
        Assert.IsFalse(daemon.HasExited);
    }

    [TestMethod]
    public async Task An_older_one_that_is_idle_makes_room()
    {
        var folder = new LocalFolder(Folder);
        var asked = false;
        await using var older = await OlderServerAsync(() =>
        {
            asked = true;
            File.Delete(folder.ServerFile);
        });
        new ServerRecord(PortOf(older), Environment.ProcessId, "0.0.1", DateTimeOffset.UtcNow).Write(folder);

        var image = await PushAsync(Engine, "One");

        Assert.IsTrue(asked);
        Assert.IsTrue(image.Ok, string.Join('\n', Engine.Lines));
        Assert.AreNotEqual(Environment.ProcessId, ServerRecord.Read(folder)!.Pid);
    }

    private async Task<EngineEvent> PushAsync(RunningEngine engine, string name)
    {
        var project = new HelloProject(PathOf(name), Folder);
        project.Settings["MSBuildProjectName"] = project.Settings["AssemblyName"] = name;
        await engine.AskAsync(name, EngineMethod.Start, project.Start, Cancellation);
        return await engine.AskAsync(name, EngineMethod.Image, project.Image("exit 0"), Cancellation);
    }

    private async Task<WebApplication> OlderServerAsync(Action shutDown)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.MapGet("/_local/health", () => TypedResults.Json(new ServerHealth("0.0.1", 1, "000000000000", "us-east-1", Busy: false)));
        server.MapPost("/_local/shutdown", () =>
        {
            shutDown();
            return TypedResults.Accepted((string?)null);
        });
        await server.StartAsync(Cancellation);
        return server;
    }

    private static int PortOf(WebApplication server) =>
        new Uri(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;

    [GeneratedRegex(@"^Started the local AWS \(process \d+")]
    private static partial Regex Started();
}
