using EcsPublish.Protocol;
using Microsoft.Build.Framework;

namespace EcsPublish;

/// <summary>Renders the task definition into obj/ and registers it, unless the newest revision says the same.</summary>
[MSBuildMultiThreadableTask]
public sealed class RegisterTaskDefinition : PhaseTask
{
    /// <summary>The revision to run, for example <c>arn:aws:ecs:eu-west-1:123456789012:task-definition/hellotask:3</c>.</summary>
    [Output]
    public string? TaskDefinitionArn { get; private set; }

    private protected override string Method => EngineMethod.Definition;

    private protected override void Take(IReadOnlyDictionary<string, string> outputs) =>
        TaskDefinitionArn = outputs.GetValueOrDefault(nameof(TaskDefinitionArn));
}
