using System.Text;
using CsCheck;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Tests.TaskDefinitions;

[TestClass]
public sealed class WhenTheFileIsHostile
{
    private const string Sound = """
        { "taskDefinition": { "family": "a", "networkMode": "awsvpc", "runtimePlatform": { "cpuArchitecture": "ARM64" }, "volumes": [{ "name": "v" }],
          "containerDefinitions": [{ "name": "app", "image": "i", "portMappings": [{ "containerPort": 80 }], "secrets": [{ "name": "S", "valueFrom": "s" }],
          "dependsOn": [{ "containerName": "b", "condition": "HEALTHY" }], "links": ["b"], "logConfiguration": { "logDriver": "awslogs", "options": {} },
          "healthCheck": { "command": ["CMD", "x"] }, "mountPoints": [{ "sourceVolume": "v" }], "dockerLabels": { "a": "b" } }, { "name": "b" }] }, "tags": [] }
        """;

    private static readonly string[] Splices = ["null", "[]", "{}", "\"\"", "1", "-1", "true", "[null]", "[[]]", ",", ":", "\"\\ud800\"", "/*", "\0", "9e99"];

    [TestMethod]
    public void Any_bytes_are_read_without_a_crash() =>
        Gen.Byte.Array[0, 200].Sample(bytes => Use(Reading.Read(bytes)), iter: 200);

    [TestMethod]
    public void A_value_in_the_place_of_another_is_no_crash() =>
        Gen.Select(Gen.Int[0, Sound.Length - 1], Gen.Int[0, 40], Gen.Int[0, Splices.Length - 1]).Sample(
            (start, length, splice) =>
            {
                var end = Math.Min(Sound.Length, start + length);
                Use(Reading.Read(Encoding.UTF8.GetBytes(Sound[..start] + Splices[splice] + Sound[end..])));
            },
            iter: 500);

    // Even with errors that would have ended a publish, what comes after a file must not crash.
    private static void Use(TaskDefinitionFile file)
    {
        var rendered = TaskDefinitionRenderer.Render(Definitions.SettingsOverFile, Definitions.Context with { File = file.Definition }).Definition;
        TaskDefinitionCheck.Run(rendered);
        TaskDefinitionComparer.Compare(rendered, file.Definition);
        TaskDefinitionText.Write(rendered);
    }
}
