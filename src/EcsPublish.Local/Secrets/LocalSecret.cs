namespace EcsPublish.Local.Secrets;

/// <summary>One secret or parameter.</summary>
/// <param name="Name">Its name, or its ARN, as the user wrote it.</param>
/// <param name="Value">Its value.</param>
internal sealed record LocalSecret(string Name, string Value)
{
    /// <summary>Its ARN in Secrets Manager.</summary>
    public string Arn => Name.StartsWith("arn:", StringComparison.Ordinal)
        ? Name
        : LocalIdentity.Arn("secretsmanager", $"secret:{Name}-{SecretsFile.Suffix(Name)}");
}
