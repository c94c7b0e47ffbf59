namespace EcsPublish.Local.Services.Balancing;

/// <summary>Elastic Load Balancing's errors.</summary>
internal static class BalancerErrors
{
    public static AwsError NoGroup() => new("TargetGroupNotFound", "One or more target groups not found");

    public static AwsError NoBalancer() => new("LoadBalancerNotFound", "One or more load balancers not found");

    public static AwsError NoListener() => new("ListenerNotFound", "One or more listeners not found");
}
