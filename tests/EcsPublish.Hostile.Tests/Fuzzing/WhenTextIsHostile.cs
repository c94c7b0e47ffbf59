using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Running;
using EcsPublish.Core.TaskDefinitions;
using EcsPublish.Core.Tests.TaskDefinitions;
using EcsPublish.Local.Runtime;
using EcsPublish.Local.Runtime.Output;
using EcsPublish.Protocol;
using TestDefinitions = EcsPublish.Core.Tests.TaskDefinitions.Definitions;

namespace EcsPublish.Hostile.Tests.Fuzzing;

/// <summary>Lines of containers, lines between build and engine, definition files: whoever wrote them, nothing breaks.</summary>
[TestClass]
public sealed class WhenTextIsHostile
{
    private const string Definition = """
        { "family": "a", "networkMode": "awsvpc", "cpu": "256", "requiresCompatibilities": ["FARGATE"], "volumes": [{ "name": "v", "efsVolumeConfiguration": { "fileSystemId": "fs-1" } }],
          "containerDefinitions": [{ "name": "app", "image": "i", "essential": true, "portMappings": [{ "containerPort": 80, "hostPort": 80, "protocol": "tcp" }],
          "environment": [{ "name": "E", "value": "1" }], "secrets": [{ "name": "S", "valueFrom": "s" }], "mountPoints": [{ "sourceVolume": "v", "containerPath": "/v" }],
          "logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-group": "g", "awslogs-region": "r", "awslogs-stream-prefix": "p" } } }] }
        """;

    private const string Event = """{"publish":"p","kind":"result","text":"t","importance":"High","container":"c","code":"ECS1001","file":"f","line":3,"id":1,"ok":true,"outputs":{"A":"b"}}""";

    private const string Config = """{ "architecture": "amd64", "config": { "Env": ["A=b"], "Entrypoint": ["a"], "Cmd": ["b"], "WorkingDir": "/app", "ExposedPorts": { "80/tcp": {} } } }""";

    private static readonly string[] Commands = ["::error::a", "##vso[task.complete]", "##[error]a", "\u001b[31m", "\u001b]8;;http://a\u0007", "\r", "\u202e", "\u2028", "\u009b31m", " ::", "\t::add-mask::", "##VSO[", "\ud800"];

    [TestMethod]
    public void A_line_of_a_container_stays_one_line_and_no_command() => Gen.OneOf(Gen.String, Pick.From(Commands)).Array[0, 8].Select(string.Concat).Sample(
        text =>
        {
            var harmless = HarmlessText.Of(text);

            Assert.IsFalse(harmless.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u202e'), harmless);
            Assert.DoesNotContain("##vso[", harmless.ToLowerInvariant());
            Assert.DoesNotContain("##[", harmless);
            Assert.IsFalse(harmless.TrimStart().StartsWith("::", StringComparison.Ordinal), harmless);
            Assert.AreEqual(harmless, HarmlessText.Of(harmless), "Once is enough.");
        },
        iter: 20_000);

    [TestMethod]
    public void Bytes_of_a_container_are_cut_into_lines_wherever_they_are_read() => Gen.Select(Gen.Byte.Array[0, 3000], Gen.Int[1, 500]).Sample(
        (bytes, step) =>
        {
            var whole = new List<string>();
            var pieces = new List<string>();
            Split(bytes, bytes.Length, whole);
            Split(bytes, step, pieces);

            Assert.AreSequenceEqual(whole, pieces);
        },
        iter: 2000);

    [TestMethod]
    public void A_line_of_a_gigabyte_is_cut_with_the_memory_of_one_event()
    {
        var longest = 0;
        var splitter = new LineSplitter(line => longest = Math.Max(longest, line.Length));
        var piece = new byte[1 << 20];
        piece.AsSpan().Fill((byte)'x');

        for (var i = 0; i < 1024; i++) splitter.Add(piece);

        Assert.AreEqual(LineSplitter.LongestEvent, longest);
    }

    [TestMethod]
    public void A_definition_file_is_rendered_or_refused_with_its_line() => Mutation.OfJson(Definition).Sample(
        text =>
        {
            var file = Reading.Read(Encoding.UTF8.GetBytes(text));
            if (file.Diagnostics.Any(diagnostic => diagnostic.IsError)) return;

            var rendered = TaskDefinitionRenderer.Render(TestDefinitions.SettingsOverFile, TestDefinitions.Context with { File = file.Definition });
            if (rendered.Diagnostics.Concat(TaskDefinitionCheck.Run(rendered.Definition)).Any(diagnostic => diagnostic.IsError)) return;

            // What passed all checks is used without any: its log groups, its request, its text.
            RunPlan.ContainersOf(rendered.Definition, "eu-west-1");
            var request = ShapeMapper.ToJson(ShapeMapper.ToShape<Amazon.ECS.Model.RegisterTaskDefinitionRequest>(rendered.Definition));
            Assert.IsEmpty(TaskDefinitionComparer.Compare(rendered.Definition, request), text);
        },
        iter: 2000);

    [TestMethod]
    public void A_line_of_the_protocol_is_an_event_or_nothing() => Mutation.OfJson(Event).Sample(
        line =>
        {
            ProtocolJson.ReadEvent(line);
            ProtocolJson.ReadRequest(line);
        },
        iter: 5000);

    [TestMethod]
    public void What_is_said_comes_back_on_one_line() => Gen.String.Sample(
        text =>
        {
            var line = ProtocolJson.Write(new EngineEvent { Publish = "p", Kind = EngineEventKind.Log, Text = text });

            Assert.DoesNotContain("\n", line);
            Assert.AreEqual(Replaced(text), ProtocolJson.ReadEvent(line)!.Text);
        },
        iter: 2000);

    [TestMethod]
    public void An_image_configuration_starts_a_process_or_is_refused() => Mutation.OfJson(Config).Sample(
        config =>
        {
            try
            {
                if (JsonNode.Parse(config) is { } node) ImageConfig.Parse(node);
            }
            catch (Exception refused) when (refused is System.Text.Json.JsonException or EcsPublish.Local.Registry.ImagePullException)
            {
            }
        },
        iter: 2000);

    private static void Split(byte[] bytes, int step, List<string> lines)
    {
        var splitter = new LineSplitter(lines.Add);
        for (var at = 0; at < bytes.Length; at += step) splitter.Add(bytes.AsSpan(at, Math.Min(step, bytes.Length - at)));
        splitter.Complete();
    }

    // JSON has no half characters.
    private static string Replaced(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
