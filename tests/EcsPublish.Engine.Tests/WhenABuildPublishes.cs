using System.Text.Json.Nodes;
using EcsPublish.Protocol;

namespace EcsPublish.Engine.Tests;

[TestClass]
public sealed class WhenABuildPublishes : EngineTest
{
    [TestMethod]
    public async Task Each_phase_answers_with_its_outputs_and_stdout_holds_nothing_else()
    {
        var project = Project();

        var start = await Engine.AskAsync("p", EngineMethod.Start, project.Start, Cancellation);
        var image = await Engine.AskAsync("p", EngineMethod.Image, project.Image("echo 'Grüße \"aus\" dem Container'"), Cancellation);
        var definition = await Engine.AskAsync("p", EngineMethod.Definition, null, Cancellation);
        var run = await Engine.AskAsync("p", EngineMethod.Run, null, Cancellation);
        var wait = await Engine.AskAsync("p", EngineMethod.Wait, null, Cancellation);
        var finish = await Engine.AskAsync("p", EngineMethod.Finish, null, Cancellation);

        Assert.IsTrue(new[] { start, image, definition, run, wait, finish }.All(result => result.Ok), string.Join('\n', Engine.Lines));
        StringAssert.StartsWith(image.Outputs!["ImageReference"], $"127.0.0.1:{Aws.Port}/hello@sha256:");
        Assert.AreEqual("arn:aws:ecs:us-east-1:000000000000:task-definition/hello:1", definition.Outputs!["TaskDefinitionArn"]);
        StringAssert.StartsWith(run.Outputs!["LogStream"], "ecs/hello/");
        Assert.AreEqual("", run.Outputs["ConsoleUrl"]);
        Assert.AreEqual("0", wait.Outputs!["ExitCode"]);
        CollectionAssert.Contains(Engine.StoryOf("p").ToList(), "hello | Grüße \"aus\" dem Container");
        Assert.HasCount(Engine.Lines.Count, Engine.Events);
        Assert.AreEqual("Succeeded", (string?)JsonNode.Parse(project.Result)!["outcome"]);
    }

    [TestMethod]
    public async Task A_task_that_fails_is_an_error_only_when_the_outputs_are_set()
    {
        await Engine.StartTaskAsync("p", Project(), "echo no; exit 3", Cancellation);

        var wait = await Engine.AskAsync("p", EngineMethod.Wait, null, Cancellation);
        var errorsSoFar = Errors();
        var finish = await Engine.AskAsync("p", EngineMethod.Finish, null, Cancellation);

        Assert.AreEqual("3", wait.Outputs!["ExitCode"]);
        Assert.IsEmpty(errorsSoFar);
        Assert.IsFalse(finish.Ok);
        Assert.AreSequenceEqual(["ECS4001"], Errors());
    }

    [TestMethod]
    public async Task Wrong_settings_are_all_told_and_nothing_is_called()
    {
        var project = Project();
        project.Settings["EcsCpu"] = "300";
        project.Settings["EcsWait"] = "perhaps";

        var result = await Engine.AskAsync("p", EngineMethod.Start, project.Start, Cancellation);

        Assert.IsFalse(result.Ok);
        Assert.AreSequenceEqual(["ECS1001", "ECS1003"], Errors().Order(StringComparer.Ordinal));
        Assert.IsEmpty(Aws.RequestCounts.All);
    }

    [TestMethod]
    public async Task A_cancel_stops_the_task_and_the_phase_answers()
    {
        await Engine.StartTaskAsync("p", Project(), "echo working; exec sleep 60", Cancellation);
        var waiting = Engine.AskAsync("p", EngineMethod.Wait, null, Cancellation);
        await Engine.FirstAsync(said => said.Text == "working", Cancellation);

        Engine.Send(ProtocolJson.Write(new EngineRequest(99, "p", EngineMethod.Cancel)));

        Assert.IsNotNull(await waiting);
        Assert.AreEqual(1, Aws.RequestCounts["StopTask"]);
    }

    [TestMethod]
    public async Task Projects_of_one_node_share_an_engine_and_not_their_lines()
    {
        var other = Project("other");
        other.Settings["MSBuildProjectName"] = other.Settings["AssemblyName"] = "Other";

        var runs = await Task.WhenAll(
            Engine.StartTaskAsync("p", Project(), "echo I am Hello", Cancellation), Engine.StartTaskAsync("q", other, "echo I am Other", Cancellation));
        await Task.WhenAll(Engine.AskAsync("p", EngineMethod.Wait, null, Cancellation), Engine.AskAsync("q", EngineMethod.Wait, null, Cancellation));

        Assert.IsTrue(runs.All(run => run.Ok));
        Assert.AreSequenceEqual(["hello | I am Hello"], Engine.StoryOf("p").Where(line => line.Contains("I am", StringComparison.Ordinal)));
        Assert.AreSequenceEqual(["other | I am Other"], Engine.StoryOf("q").Where(line => line.Contains("I am", StringComparison.Ordinal)));
    }

    private List<string?> Errors() => [.. Engine.Events.Where(said => said.Kind == EngineEventKind.Error).Select(said => said.Code)];
}
