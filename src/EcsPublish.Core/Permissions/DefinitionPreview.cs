using System.Text.Json.Nodes;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Running;
using EcsPublish.Core.Settings;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Permissions;

/// <summary>What the task definition will name, known before the image is built: rendered from the settings and the file, with nothing asked of AWS.</summary>
internal sealed class DefinitionPreview
{
    private readonly PublishSettings _settings;

    /// <param name="file">What EcsTaskDefinitionFile holds, cleaned; null without one.</param>
    public DefinitionPreview(PublishSettings settings, JsonObject? file, string region)
    {
        _settings = settings;
        Definition = TaskDefinitionRenderer.Render(settings.TaskDefinition, new RenderContext
        {
            File = file,
            Image = settings.Image.Repository,
            Architecture = "X86_64",
            Region = region,
            SecretArns = SecretNames.ToDictionary(name => name),
        }).Definition;
        Logs = [.. RunPlan.ContainersOf(Definition, region).Select(container => container.Log).OfType<PlannedLog>()];
    }

    /// <summary>The definition, but for what only AWS and the built image know.</summary>
    public JsonObject Definition { get; }

    /// <summary>Where containers log to in CloudWatch Logs.</summary>
    public IReadOnlyList<PlannedLog> Logs { get; }

    /// <summary><c>awsvpc</c>, <c>bridge</c>, ...; null leaves it to ECS.</summary>
    public string? NetworkMode => Text("networkMode");

    /// <summary>ARNs of the roles that only the file names.</summary>
    public IEnumerable<string> Roles => new[] { Text("executionRoleArn"), Text("taskRoleArn") }.OfType<string>();

    /// <summary>Secrets Manager names, without JSON keys and versions.</summary>
    public IReadOnlyList<string> SecretNames => [.. SecretArns.NamesIn(_settings.TaskDefinition)];

    /// <summary>Names of Systems Manager parameters.</summary>
    public IReadOnlyList<string> ParameterNames =>
    [
        .. _settings.TaskDefinition.Sidecars.Prepend(_settings.TaskDefinition.Container).SelectMany(container => container.Secrets)
            .Where(secret => secret.Kind == SecretKind.Parameter).Select(secret => secret.Value).Distinct(),
    ];

    private string? Text(string member) => Definition[member]?.GetValue<string>();
}
