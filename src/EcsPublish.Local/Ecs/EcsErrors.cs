namespace EcsPublish.Local.Ecs;

/// <summary>ECS's common errors, in its own words.</summary>
internal static class EcsErrors
{
    public static AwsError Client(string message) => new("ClientException", message);

    public static AwsError InvalidParameter(string message) => new("InvalidParameterException", message);

    public static AwsError ClusterNotFound() => new("ClusterNotFoundException", "Cluster not found.");

    public static AwsError ServiceNotFound() => new("ServiceNotFoundException", "Service not found.");

    public static AwsError ServiceNotActive() => new("ServiceNotActiveException", "Service was not ACTIVE.");
}
