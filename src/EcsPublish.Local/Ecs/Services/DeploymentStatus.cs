namespace EcsPublish.Local.Ecs.Services;

/// <summary>The states of a deployment.</summary>
internal static class DeploymentStatus
{
    /// <summary>The one that is wanted.</summary>
    public const string Primary = "PRIMARY";

    /// <summary>An earlier one that still has tasks.</summary>
    public const string Active = "ACTIVE";
}
