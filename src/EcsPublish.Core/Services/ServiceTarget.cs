using EcsPublish.Core.Aws;

namespace EcsPublish.Core.Services;

/// <summary>Which service: what every call about it names.</summary>
/// <param name="Cluster">The cluster's name or ARN.</param>
/// <param name="Name">The service's name.</param>
internal sealed record ServiceTarget(string Cluster, string Name)
{
    /// <summary>The cluster's name, for messages and the console.</summary>
    public string ClusterName => Cluster[(Cluster.LastIndexOf('/') + 1)..];

    /// <summary>The service's ARN, for errors.</summary>
    public string ArnIn(AwsIdentity identity) => identity.Arn("ecs", $"service/{ClusterName}/{Name}");
}
