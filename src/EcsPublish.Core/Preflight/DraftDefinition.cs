using System.Text.Json.Nodes;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Settings;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Preflight;

/// <summary>
/// The task definition as far as it is known before the image is built: by it the checks see what properties, items and the file come to.
/// Its image has the right registry and no digest, its secrets have ARNs that only look right, and ports of the image are missing.
/// </summary>
internal sealed record DraftDefinition
{
    /// <summary>The definition.</summary>
    public required JsonObject Definition { get; init; }

    /// <summary>The container that runs the project's image.</summary>
    public required string ContainerName { get; init; }

    /// <summary>All containers of the definition.</summary>
    public IEnumerable<JsonObject> Containers => Definition.Containers();

    /// <summary>Renders the draft.</summary>
    public static DraftDefinition Of(PublishContext context, AwsIdentity identity)
    {
        var settings = context.Settings;
        var rendered = TaskDefinitionRenderer.Render(settings.TaskDefinition, new RenderContext
        {
            File = context.DefinitionFile,
            Image = settings.Image.Existing ?? $"{RegistryOf(context, identity)}/{settings.Image.Repository}",
            Architecture = "X86_64",
            Region = identity.Region,
            SecretArns = SecretArns.NamesIn(settings.TaskDefinition).ToDictionary(name => name, name => PlaceholderOf(name, identity)),
        });
        return new DraftDefinition { Definition = rendered.Definition, ContainerName = rendered.ContainerName };
    }

    /// <summary>Whether an ARN stands here for a secret that the project calls by its name.</summary>
    public static bool IsPlaceholder(string arn, PublishSettings settings, AwsIdentity identity) =>
        SecretArns.NamesIn(settings.TaskDefinition).Any(name => arn == PlaceholderOf(name, identity) || arn.StartsWith(PlaceholderOf(name, identity) + ":", StringComparison.Ordinal));

    // The local AWS has its registry on loopback, but stands for the account's ECR.
    private static string RegistryOf(PublishContext context, AwsIdentity identity) =>
        context.IsLocal || context.Settings.Image.Registry is null
            ? $"{identity.Account}.dkr.ecr.{identity.Region}.amazonaws.com"
            : context.Settings.Image.Registry;

    private static string PlaceholderOf(string name, AwsIdentity identity) => identity.Arn("secretsmanager", "secret:" + name);
}
