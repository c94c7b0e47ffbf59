namespace EcsPublish.Local.Ecs.Services;

/// <summary>The states of a service.</summary>
internal static class ServiceStatus
{
    public const string Active = "ACTIVE";

    /// <summary>It is being deleted; its tasks end.</summary>
    public const string Draining = "DRAINING";

    /// <summary>It is deleted and can still be described for a while.</summary>
    public const string Inactive = "INACTIVE";
}
