using System.Text.Json.Nodes;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>
/// The <c>secrets</c> of a container. ECS takes a bare name as a Systems Manager parameter, so a Secrets Manager name has to become its ARN
/// (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html).
/// </summary>
internal sealed class SecretRenderer(IReadOnlyDictionary<string, string> arns, List<Diagnostic> diagnostics)
{
    public void Render(IReadOnlyList<SecretSetting> secrets, JsonObject container)
    {
        container.RemoveByName("environment", secrets.Select(secret => secret.Name).ToHashSet(StringComparer.Ordinal));
        container.Merge("secrets", secrets.Select(secret => new JsonObject { ["name"] = secret.Name, ["valueFrom"] = ValueFrom(secret) }));
    }

    private string ValueFrom(SecretSetting secret)
    {
        if (secret.Kind != SecretKind.SecretName) return secret.Value;

        // What follows the name (JSON key, version stage, version id) follows the ARN as it stands. A name has no colon.
        var (name, rest) = secret.Value.IndexOf(':', StringComparison.Ordinal) is var colon && colon >= 0
            ? (secret.Value[..colon], secret.Value[colon..])
            : (secret.Value, "");
        if (arns.TryGetValue(name, out var arn)) return arn + rest;

        diagnostics.Add(Diagnostics.SecretWithoutArn.With(secret.Name, name));
        return secret.Value;
    }
}
