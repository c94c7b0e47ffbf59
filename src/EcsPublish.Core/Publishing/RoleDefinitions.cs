using System.Text.Json.Nodes;
using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Roles;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Publishing;

/// <summary>The definitions that the execution role has to serve: the one that will be registered, and the one before it.</summary>
/// <param name="secrets">The secrets that the settings name; null when one is missing, and the publish ends for it.</param>
/// <param name="keys">The key of each secret that has one of the customer's, by the secret's ARN.</param>
internal sealed class RoleDefinitions(
    PublishContext context, AwsIdentity identity, IReadOnlyList<FoundSecret>? secrets, IReadOnlyDictionary<string, string> keys)
{
    private readonly IReadOnlyList<JsonObject> _draft = secrets is null ? [] : [Render(context, identity, secrets)];

    /// <summary>What the definition of this publish needs.</summary>
    public ExecutionNeeds Needs => ExecutionNeeds.Of(identity, keys, _draft);

    /// <summary>That, and what the revision before needs of the same role: its tasks may still start, by a rollback say.</summary>
    public ExecutionNeeds NeedsBeside(TaskDefinition? newest, string? role) => newest is null || newest.ExecutionRoleArn != role
        ? Needs
        : ExecutionNeeds.Of(identity, keys, [.. _draft, ShapeMapper.ToJson(newest)]);

    // All but what only the built image decides, which is nothing to the role.
    private static JsonObject Render(PublishContext context, AwsIdentity identity, IReadOnlyList<FoundSecret> secrets) =>
        TaskDefinitionRenderer.Render(context.Settings.TaskDefinition, new RenderContext
        {
            File = context.DefinitionFile,
            Image = $"{RegistryOf(context, identity)}/{context.Settings.Image.Repository}",
            Architecture = "X86_64",
            Region = identity.Region,
            SecretArns = SecretArns.ByName(secrets),
        }).Definition;

    private static string RegistryOf(PublishContext context, AwsIdentity identity) =>
        (context.IsLocal ? null : context.Settings.Image.Registry)
        ?? $"{identity.Account}.dkr.ecr.{identity.Region}.amazonaws.com{(identity.Partition == "aws-cn" ? ".cn" : "")}";
}
