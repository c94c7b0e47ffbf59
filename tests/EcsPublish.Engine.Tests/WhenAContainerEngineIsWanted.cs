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

/// <summary>EcsLocalRuntime=docker, with an engine that answers the first question or none at all.</summary>
[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class WhenAContainerEngineIsWanted : EngineTest
{
    private string Folder => PathOf("other");

    private string Socket => EngineProgram.EngineSocket(PathOf("data"));

    [TestMethod]
    public async Task One_that_is_missing_is_said_at_the_start()
    {
        var project = Wanting();

        var start = await Engine.AskAsync("One", EngineMethod.Start, project.Start, Cancellation);

        Assert.IsFalse(start.Ok);
        Assert.Contains(line => line.Contains($"no container engine answers (unix://{Socket}: there is no such socket)"), Engine.Lines);
        Assert.IsFalse(File.Exists(new LocalFolder(Folder).ServerFile));
    }

    [TestMethod]
    public async Task A_local_AWS_that_runs_a_task_as_a_process_is_not_taken_over()
    {
        await using var engine = await AnsweringEngineAsync();
        await using var busy = await BusyServerAsync();
        new ServerRecord(PortOf(busy), Environment.ProcessId, "9.9.9", DateTimeOffset.UtcNow).Write(new LocalFolder(Folder));
        var project = Wanting();

        await Engine.AskAsync("One", EngineMethod.Start, project.Start, Cancellation);
        var image = await Engine.AskAsync("One", EngineMethod.Image, project.Image("exit 0"), Cancellation);

        Assert.IsFalse(image.Ok);
        Assert.Contains("\"code\": \"ECS0011\"", project.Result);
    }

    private HelloProject Wanting()
    {
        var project = new HelloProject(PathOf("hello"), Folder);
        project.Settings["EcsLocalRuntime"] = "docker";
        return project;
    }

    private async Task<WebApplication> AnsweringEngineAsync()
    {
        Directory.CreateDirectory(PathOf("data"));
        var engine = Build(web => web.ConfigureKestrel(kestrel => kestrel.ListenUnixSocket(Socket)));
        engine.MapGet("/_ping", () => "OK");
        await engine.StartAsync(Cancellation);
        return engine;
    }

    private async Task<WebApplication> BusyServerAsync()
    {
        var server = Build(web => web.UseUrls("http://127.0.0.1:0"));
        server.MapGet("/_local/health", () => TypedResults.Json(new ServerHealth("9.9.9", 1, "000000000000", "us-east-1", Busy: true)));
        server.MapPost("/_local/shutdown", () => TypedResults.Conflict());
        await server.StartAsync(Cancellation);
        return server;
    }

    private static WebApplication Build(Action<IWebHostBuilder> configure)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        configure(builder.WebHost);
        return builder.Build();
    }

    private static int PortOf(WebApplication server) =>
        new Uri(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;
}
