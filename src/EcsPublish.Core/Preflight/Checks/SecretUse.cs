using EcsPublish.Core.Aws;
using EcsPublish.Core.Settings;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Preflight.Checks;

/// <summary>A variable whose value is in Secrets Manager.</summary>
/// <param name="Variable">The variable's name.</param>
/// <param name="Secret">The secret's name or ARN.</param>
/// <param name="Stage">The version's stage; null when a version is named by its id.</param>
internal sealed record SecretUse(string Variable, string Secret, string? Stage)
{
    private const string Current = "AWSCURRENT";
    private const int PartsOfAnArn = 7;

    public bool IsArn => Secret.StartsWith("arn:", StringComparison.Ordinal);

    /// <summary>All uses in a definition that can be looked up: secrets of another account or region are not ours to see.</summary>
    public static IReadOnlyList<SecretUse> In(DraftDefinition draft, PublishSettings settings, AwsIdentity identity) =>
    [
        .. settings.TaskDefinition.Sidecars.Prepend(settings.TaskDefinition.Container).SelectMany(container => container.Secrets)
            .Where(secret => secret.Kind == SecretKind.SecretName)
            .Select(secret => Of(secret.Name, secret.Value.Split(':'), 1)),
        .. draft.Containers.SelectMany(container => container["secrets"].Objects())
            .Select(secret => (Name: secret.Text("name") ?? "?", From: secret.Text("valueFrom") ?? ""))
            .Where(secret => secret.From.StartsWith(identity.Arn("secretsmanager", "secret:"), StringComparison.Ordinal))
            .Where(secret => !DraftDefinition.IsPlaceholder(secret.From, settings, identity))
            .Select(secret => Of(secret.Name, secret.From.Split(':'), PartsOfAnArn)),
    ];

    // Behind the secret come json-key:version-stage:version-id, each of which may be empty.
    private static SecretUse Of(string variable, string[] parts, int length)
    {
        var (stage, version) = (parts.ElementAtOrDefault(length + 1) ?? "", parts.ElementAtOrDefault(length + 2) ?? "");
        return new SecretUse(variable, string.Join(':', parts.Take(length)), version.Length > 0 ? null : stage.Length > 0 ? stage : Current);
    }
}
