namespace EcsPublish.Core.Resources;

/// <summary>A secret of Secrets Manager that the settings call by its name.</summary>
/// <param name="Name">The name, without JSON key, stage and version.</param>
/// <param name="Arn">Its full ARN.</param>
/// <param name="KeyId">The KMS key that encrypts it, as an id, an ARN or an alias; null for AWS's own key.</param>
internal sealed record FoundSecret(string Name, string Arn, string? KeyId);
