namespace EcsPublish.Local.Services.Iam;

/// <summary>What IAM remembers.</summary>
internal sealed class IamState
{
    /// <summary>Roles by name; IAM compares names without case.</summary>
    public Dictionary<string, RoleState> Roles { get; set; } = new(StringComparer.OrdinalIgnoreCase);
}
