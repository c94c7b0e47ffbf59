namespace EcsPublish.Local.Secrets;

/// <summary>Values for the secrets of a container: Secrets Manager and the Parameter Store of this AWS in a box.</summary>
internal interface ISecretSource
{
    /// <summary>Looks a value up as ECS's agent would.</summary>
    /// <param name="valueFrom">A secret's ARN, also with <c>:json-key:version-stage:version-id</c>; a parameter's name or ARN; a secret's
    /// name.</param>
    /// <returns>The value, or null when there is none.</returns>
    string? Find(string valueFrom);
}
